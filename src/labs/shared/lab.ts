/** The contract between a lab and the frame that carries it: what to set, what to compute, what to draw, what to say. */
import type { ComponentType } from 'react';
import type { ParameterSpec, Values } from './parameters';
import type { Task } from './task';

/** The words of one control; `format` writes a value with its unit, `options` the words of a choice. */
export interface ControlTexts {
  readonly label: string;
  readonly help?: string;
  readonly format?: (value: number) => string;
  readonly options?: Readonly<Record<string, string>>;
  /** Steps by buttons, with play and pause: for a parameter that walks through time. */
  readonly stepper?: boolean;
  /** Upper bound that follows the state (the last round computed); never above the parameter's own `max`. */
  readonly max?: number;
  /** Not shown in the present state. */
  readonly hidden?: boolean;
}

/** What a lab's picture is drawn from; `values` are those that `result` was computed with, save for view parameters. */
export interface ViewProps<P extends ParameterSpec, Result> {
  readonly values: Values<P>;
  readonly result: Result;
  readonly set: (changes: Partial<Values<P>>) => void;
}

/** A lab: everything that the page needs before the first number is there. */
export interface LabDefinition<P extends ParameterSpec, Result> {
  readonly parameters: P;
  readonly controls: (values: Values<P>, result: Result | undefined) => { readonly [K in keyof P]: ControlTexts };
  /**
   * Loads the lab's computation, which is pure: same values, same result, on any machine. The page asks for it only where
   * no Worker can be had; else it would carry every algorithm twice.
   */
  readonly loadCompute: () => Promise<Task<Values<P>, Result>>;
  /** Opens the Worker whose script calls `serveTask` with the same computation. */
  readonly createWorker: () => Worker;
  /** Picture, live numbers and table. */
  readonly View: ComponentType<ViewProps<P, Result>>;
  /** The sentence to say in the interview, following the present state. */
  readonly say: (values: Values<P>, result: Result) => string;
}

/** A lab whose types are forgotten, as the registry keeps it. */
export type AnyLab = LabDefinition<ParameterSpec, unknown>;

/** A lab together with its computation, for the build, which draws the default state at once. */
export interface ComputableLab extends AnyLab {
  readonly compute: Task<Values<ParameterSpec>, unknown>;
}

/** Declares a lab with its types checked, and forgets them for the registry. */
export function defineLab<P extends ParameterSpec, Result>(lab: LabDefinition<P, Result>): AnyLab {
  return lab as unknown as AnyLab;
}
