/** How far a task is, 0 to 1; or a first result that is good enough to draw while the rest is computed. */
export type Progress<Output> = number | { readonly partial: Output };

/**
 * Heavy work as a generator: it yields its progress and returns its result. The same task runs in a Worker, in slices
 * on the main thread where there is no Worker, and straight through at build time.
 */
export type Task<Input, Output> = (input: Input) => Generator<Progress<Output>, Output, void>;

type Message<Output> =
  { kind: 'progress'; progress: number } | { kind: 'partial'; output: Output } | { kind: 'done'; output: Output } | { kind: 'failed'; message: string };

/** What a run tells its caller; after `stop` it tells nothing more. */
export interface Listener<Output> {
  onProgress(progress: number): void;
  onPartial(output: Output): void;
  onDone(output: Output): void;
  onFailure(message: string): void;
}

/** Runs a task to its end at once; for the build, tests, and short work. */
export function finish<Input, Output>(task: Task<Input, Output>, input: Input): Output {
  const steps = task(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Goes on after so many milliseconds. */
type Pause = (then: () => void, milliseconds: number) => void;

/** Runs a task on this thread in slices of `budget` milliseconds, so that the page answers in between; returns `stop`. */
export function runSliced<Input, Output>(
  task: Task<Input, Output>,
  input: Input,
  listener: Listener<Output>,
  budget = 12,
  now: () => number = () => performance.now(),
  pause: Pause = setTimeout,
): () => void {
  const steps = task(input);
  let stopped = false;
  let toldAt = -Infinity;
  const slice = (): void => {
    if (stopped) return;
    const end = now() + budget;
    try {
      for (;;) {
        const step = steps.next();
        if (step.done) return listener.onDone(step.value);
        if (typeof step.value === 'object') {
          listener.onPartial(step.value.partial);
          return pause(slice, BREATH);
        }
        if (now() >= end) {
          if (end - toldAt >= QUIET) {
            toldAt = end;
            listener.onProgress(step.value);
          }
          return pause(slice, 0);
        }
      }
    } catch (error) {
      listener.onFailure(String(error));
    }
  };
  pause(slice, 0);
  return () => {
    stopped = true;
  };
}

/** What of a result its partial has not told yet: sending the same arrays twice would cost the page as much again to take in. */
function newIn<Output>(output: Output, partial: Output | undefined): Output {
  if (typeof output !== 'object' || typeof partial !== 'object' || !output || !partial) return output;
  return Object.fromEntries(Object.entries(output).filter(([name, value]) => value !== partial[name as keyof Output])) as Output;
}

/** A result together with what its partial told, as the same objects: pictures of them need not be drawn again. */
function joined<Output>(output: Output, partial: Output | undefined): Output {
  return typeof output === 'object' && typeof partial === 'object' ? { ...partial, ...output } : output;
}

/** The Worker's side: answers each message with the task's progress and result. */
export function serveTask<Input, Output>(task: Task<Input, Output>, now?: () => number, pause?: Pause): void {
  const send = (message: Message<Output>): void => postMessage(message);
  addEventListener('message', ({ data }: MessageEvent<Input>) => {
    let partial: Output | undefined;
    const listener: Listener<Output> = {
      onProgress: (progress) => send({ kind: 'progress', progress }),
      onPartial: (output) => send({ kind: 'partial', output: (partial = output) }),
      onDone: (output) => send({ kind: 'done', output: newIn(output, partial) }),
      onFailure: (message) => send({ kind: 'failed', message }),
    };
    runSliced(task, data, listener, QUIET, now, pause);
  });
}

/** What a `TaskRunner` tells; a partial result comes through `onDone` too, before the run is over. */
export interface RunnerListener<Input, Output> {
  onProgress(progress: number): void;
  onDone(output: Output, input: Input, partial: boolean): void;
  onFailure(message: string): void;
}

/** Runs one lab's task, newest input first; a run that is overtaken early may finish, a long one is ended. */
export class TaskRunner<Input, Output> {
  private worker: Worker | undefined;
  private workerFails = false;
  private stopRun: (() => void) | undefined;
  private startedAt = 0;
  private waiting: { input: Input } | undefined;

  constructor(
    /** Loads the task for this thread: asked for only where there is no Worker. */
    private readonly loadTask: () => Promise<Task<Input, Output>>,
    private readonly createWorker: () => Worker,
    private listener: RunnerListener<Input, Output>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Tells someone else from now on. */
  tell(listener: RunnerListener<Input, Output>): void {
    this.listener = listener;
  }

  /** Runs the task; while a run is under way only the newest input waits. */
  run(input: Input): void {
    if (this.stopRun && this.now() - this.startedAt < PATIENCE) {
      this.waiting = { input };
      return;
    }
    this.cancel();
    this.start(input);
  }

  /** Ends the run under way and forgets the one that waits. */
  cancel(): void {
    this.waiting = undefined;
    this.stopRun?.();
    this.stopRun = undefined;
  }

  /** Ends everything, the Worker too. */
  dispose(): void {
    this.cancel();
    this.worker?.terminate();
    this.worker = undefined;
  }

  private start(input: Input): void {
    this.startedAt = this.now();
    const settle = (tell: () => void): void => {
      this.stopRun = undefined;
      tell();
      const next = this.waiting;
      this.waiting = undefined;
      if (next) this.start(next.input);
    };
    const listener: Listener<Output> = {
      onProgress: (progress) => this.listener.onProgress(progress),
      onPartial: (output) => this.listener.onDone(output, input, true),
      onDone: (output) => settle(() => this.listener.onDone(output, input, false)),
      onFailure: (message) => settle(() => this.listener.onFailure(message)),
    };
    const worker = this.openWorker();
    this.stopRun = worker ? this.runInWorker(worker, input, listener) : this.runHere(input, listener);
  }

  private openWorker(): Worker | undefined {
    if (this.worker || this.workerFails) return this.worker;
    try {
      this.worker = this.createWorker();
    } catch {
      this.workerFails = true;
    }
    return this.worker;
  }

  private runHere(input: Input, listener: Listener<Output>): () => void {
    let stopped = false;
    let stop = (): void => {};
    this.loadTask().then(
      (task) => {
        if (!stopped) stop = runSliced(task, input, listener);
      },
      (error: unknown) => {
        if (!stopped) listener.onFailure(String(error));
      },
    );
    return () => {
      stopped = true;
      stop();
    };
  }

  private runInWorker(worker: Worker, input: Input, listener: Listener<Output>): () => void {
    const stop = (): void => {
      worker.terminate();
      this.worker = undefined;
    };
    let partial: Output | undefined;
    worker.onmessage = ({ data }: MessageEvent<Message<Output>>) => {
      if (data.kind === 'progress') listener.onProgress(data.progress);
      else if (data.kind === 'partial') listener.onPartial((partial = data.output));
      else if (data.kind === 'done') listener.onDone(joined(data.output, partial));
      else listener.onFailure(data.message);
    };
    // A Worker that cannot load (blocked by policy, offline) must not leave the lab dead: go on without one.
    worker.onerror = (event) => {
      event.preventDefault();
      stop();
      this.workerFails = true;
      this.stopRun = this.runHere(input, listener);
    };
    worker.postMessage(input);
    return stop;
  }
}

/** Milliseconds of rest after a partial result, so that the page and its painter have the processor to draw it. */
const BREATH = 30;
/** Milliseconds between two reports of progress: each redraws the bar, and the eye needs no more. */
const QUIET = 100;
/** Milliseconds after which a run that has been overtaken is ended rather than awaited. */
const PATIENCE = 250;
