import type { AnyLab } from './lab';
import { readQuery, type ParameterSpec, type Problem, type Values } from './parameters';
import { TaskRunner } from './task';

/** The state that the address names, computed; where that fails, the error tells why. */
export function firstState(
  lab: AnyLab,
  query: string,
): Promise<{ values: Values<ParameterSpec>; problems: Problem[]; result: unknown }> {
  const { values, problems } = readQuery(lab.parameters, query);
  return new Promise((resolve, reject) => {
    const runner = new TaskRunner(lab.compute, lab.createWorker, {
      onProgress: () => {},
      onDone: (result, _input, partial) => {
        if (partial) return;
        runner.dispose();
        resolve({ values, problems, result });
      },
      onFailure: (message) => {
        runner.dispose();
        reject(new Error(message));
      },
    });
    runner.run(values);
  });
}
