import { afterEach, describe, expect, it, vi } from 'vitest';
import { finish, runSliced, serveTask, TaskRunner, type Task } from './task';

const countTo: Task<number, string> = function* (n) {
  if (n < 0) throw new Error('negative');
  for (let i = 1; i <= n; i++) yield i / n;
  return `counted ${n}`;
};

/** Pauses that the test lets through one by one. */
function manualPauses(): { pause: (then: () => void) => void; step: () => boolean } {
  const queue: (() => void)[] = [];
  return { pause: (then) => void queue.push(then), step: () => (queue.length ? (queue.shift()!(), true) : false) };
}

function listener() {
  return { onProgress: vi.fn(), onPartial: vi.fn(), onDone: vi.fn(), onFailure: vi.fn() };
}

describe('finish', () => {
  it('gives the result and lets errors through', () => {
    expect(finish(countTo, 3)).toBe('counted 3');
    expect(() => finish(countTo, -1)).toThrow('negative');
  });
});

describe('runSliced', () => {
  it('yields to the page each time its budget is spent, and tells how far it is', () => {
    const { pause, step } = manualPauses();
    const told = listener();
    let clock = 0;
    runSliced(countTo, 6, told, 2, () => clock++, pause);
    let slices = 0;
    while (step()) slices++;
    expect(slices).toBeGreaterThan(2);
    expect(told.onProgress.mock.calls.flat()).toEqual([...told.onProgress.mock.calls.flat()].sort((a, b) => a - b));
    expect(told.onDone).toHaveBeenCalledExactlyOnceWith('counted 6');
  });

  it('says nothing once it is stopped', () => {
    const { pause, step } = manualPauses();
    const told = listener();
    let clock = 0;
    const stop = runSliced(countTo, 100, told, 2, () => clock++, pause);
    step();
    stop();
    while (step());
    expect(told.onDone).not.toHaveBeenCalled();
  });

  it('hands over a partial result before the end', () => {
    const { pause, step } = manualPauses();
    const told = listener();
    const inTwo: Task<number, string> = function* () {
      yield { partial: 'half' };
      return 'whole';
    };
    runSliced(inTwo, 0, told, 2, () => 0, pause);
    step();
    expect(told.onPartial).toHaveBeenCalledExactlyOnceWith('half');
    expect(told.onDone).not.toHaveBeenCalled();
    step();
    expect(told.onDone).toHaveBeenCalledExactlyOnceWith('whole');
  });

  it('reports a failure', () => {
    const { pause, step } = manualPauses();
    const told = listener();
    runSliced(countTo, -1, told, 2, () => 0, pause);
    step();
    expect(told.onFailure).toHaveBeenCalledExactlyOnceWith('Error: negative');
  });
});

/** A Worker that answers when the test tells it to. */
class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { preventDefault: () => void }) => void) | null = null;
  inputs: unknown[] = [];
  ended = false;
  postMessage(input: unknown): void {
    this.inputs.push(input);
  }
  terminate(): void {
    this.ended = true;
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const told = listener();
  let clock = 0;
  const create = () => (workers.push(new FakeWorker()), workers.at(-1) as unknown as Worker);
  const runner = new TaskRunner(() => Promise.resolve(countTo), create, told, () => clock);
  return { workers, told, runner, tick: (ms: number) => (clock += ms) };
}

describe('TaskRunner', () => {
  it('keeps only the newest of the inputs that arrive during a short run', () => {
    const { workers, told, runner } = setUp();
    [1, 2, 3].forEach((n) => runner.run(n));
    expect(workers[0]!.inputs).toEqual([1]);
    workers[0]!.onmessage!({ data: { kind: 'done', output: 'one' } });
    expect(workers[0]!.inputs).toEqual([1, 3]);
    expect(told.onDone).toHaveBeenCalledExactlyOnceWith('one', 1, false);
  });

  it('ends a long run that is overtaken', () => {
    const { workers, runner, tick } = setUp();
    runner.run(1);
    tick(1000);
    runner.run(2);
    expect(workers[0]!.ended).toBe(true);
    expect(workers[1]!.inputs).toEqual([2]);
  });

  it('goes on without a Worker where one cannot load', async () => {
    const { workers, told, runner } = setUp();
    runner.run(4);
    workers[0]!.onerror!({ preventDefault: () => {} });
    await vi.waitFor(() => expect(told.onDone).toHaveBeenCalledExactlyOnceWith('counted 4', 4, false));
    runner.run(5);
    await vi.waitFor(() => expect(told.onDone).toHaveBeenLastCalledWith('counted 5', 5, false));
    expect(workers).toHaveLength(1);
  });

  it('goes on without a Worker where none can be made', async () => {
    const told = listener();
    const runner = new TaskRunner(
      () => Promise.resolve(countTo),
      () => {
        throw new Error('blocked');
      },
      told,
    );
    runner.run(2);
    await vi.waitFor(() => expect(told.onDone).toHaveBeenCalledExactlyOnceWith('counted 2', 2, false));
  });

  it('joins the end of a result to what its partial told, as the same objects', () => {
    const { workers, told, runner } = setUp();
    runner.run(1);
    const field = new Float32Array(4);
    workers[0]!.onmessage!({ data: { kind: 'partial', output: { field, split: [] } } });
    workers[0]!.onmessage!({ data: { kind: 'done', output: { split: [1] } } });
    expect(told.onDone).toHaveBeenLastCalledWith({ field, split: [1] }, 1, false);
    expect(told.onDone.mock.lastCall![0].field).toBe(field);
    runner.run(2);
    workers[0]!.onmessage!({ data: { kind: 'done', output: { split: [2] } } });
    expect(told.onDone).toHaveBeenLastCalledWith({ split: [2] }, 2, false);
  });

  it('tells nothing after cancel', () => {
    const { workers, told, runner } = setUp();
    runner.run(1);
    runner.run(2);
    runner.cancel();
    expect(workers[0]!.ended).toBe(true);
    expect(told.onDone).not.toHaveBeenCalled();
  });
});

describe('serveTask', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** What a Worker would post for one input until it rests, and after each `step` what follows. */
  function posted<Output>(task: Task<number, Output>): { messages: unknown[]; step: () => boolean } {
    const messages: unknown[] = [];
    const { pause, step } = manualPauses();
    let hear: ((event: { data: number }) => void) | undefined;
    vi.stubGlobal('addEventListener', (_: string, listener: typeof hear) => (hear = listener));
    vi.stubGlobal('postMessage', (message: unknown) => messages.push(message));
    serveTask(task, () => 0, pause);
    hear!({ data: 2 });
    step();
    return { messages, step };
  }

  it('rests after a partial, so that it can be drawn, and sends at the end only what the partial has not told', () => {
    const inTwo: Task<number, { field: number[]; split: number[] }> = function* () {
      const first = { field: [1, 2], split: [] };
      yield { partial: first };
      return { ...first, split: [3] };
    };
    const { messages, step } = posted(inTwo);
    expect(messages).toEqual([{ kind: 'partial', output: { field: [1, 2], split: [] } }]);
    step();
    expect(messages.slice(1)).toEqual([{ kind: 'done', output: { split: [3] } }]);
  });

  it('sends a result whole where there was no partial, and a failure as such', () => {
    expect(posted(countTo).messages).toEqual([{ kind: 'done', output: 'counted 2' }]);
    expect(posted((n: number) => countTo(-n)).messages).toEqual([{ kind: 'failed', message: 'Error: negative' }]);
  });
});
