import type { AnyLab } from './lab';
import { readQuery, type ParameterSpec, type Problem, type Values } from './parameters';
import { TaskRunner } from './task';

/** A lab's first state, and the runner that computed it, whose Worker keeps what it has built. */
export interface FirstState {
  readonly values: Values<ParameterSpec>;
  readonly problems: readonly Problem[];
  readonly result: unknown;
  readonly runner: TaskRunner<Values<ParameterSpec>, unknown>;
}

/** The state that the address names, computed; where that fails, the error tells why. */
export function firstState(lab: AnyLab, query: string): Promise<FirstState> {
  const { values, problems } = readQuery(lab.parameters, query);
  return new Promise((resolve, reject) => {
    const runner: FirstState['runner'] = new TaskRunner(lab.loadCompute, lab.createWorker, {
      onProgress: () => {},
      onDone: (result, _input, partial) => {
        if (!partial) resolve({ values, problems, result, runner });
      },
      onFailure: (message) => {
        runner.dispose();
        reject(new Error(message));
      },
    });
    runner.run(values);
  });
}
