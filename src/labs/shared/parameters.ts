/**
 * A lab's parameters: one declaration gives the controls, the bounds, the defaults and the form in the address.
 * Pure: no DOM, so that the codec can be tested with any string that a link may carry.
 */

interface Common {
  /** True where the value changes only what is shown, so that nothing is computed anew. */
  readonly view?: boolean;
}

/** A number on a slider; `step` counts from `min`, a whole step makes the value an integer. */
export interface NumberParameter extends Common {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
}

/** One of a closed list of words. */
export interface ChoiceParameter<Option extends string = string> extends Common {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  readonly default: NoInfer<Option>;
}

/** On or off; written as 1 or 0. */
export interface SwitchParameter extends Common {
  readonly kind: 'switch';
  readonly default: boolean;
}

/** The seed of every random draw: a whole number from 0 to `MAX_SEED`. */
export interface SeedParameter extends Common {
  readonly kind: 'seed';
  readonly default: number;
}

export type Parameter = NumberParameter | ChoiceParameter | SwitchParameter | SeedParameter;
export type ParameterSpec = Readonly<Record<string, Parameter>>;
export type Value = number | string | boolean;

/** The values of a spec: numbers, booleans, and the literal words of each choice. */
export type Values<P extends ParameterSpec> = {
  readonly [K in keyof P]: P[K] extends { kind: 'choice'; options: readonly (infer Option)[] }
    ? Option
    : P[K] extends { kind: 'switch' }
      ? boolean
      : number;
};

/** A value of the address that could not be used, and what stands in its place. */
export interface Problem {
  readonly name: string;
  /** What the address said, cut to `MAX_QUOTED` characters. */
  readonly given: string;
  /** What is allowed, in words that need no translation (`1–200`, `moons | circles`). */
  readonly allowed: string;
  readonly used: string;
}

export const MAX_SEED = 999_999;
const MAX_QUOTED = 24;
const NUMERIC = /^-?\d{1,12}(\.\d{1,12})?$/;

/** Declares a spec with its literal types kept. */
export function parameters<const P extends ParameterSpec>(spec: P): P {
  return spec;
}

/** The default of every parameter. */
export function defaults<P extends ParameterSpec>(spec: P): Values<P> {
  return Object.fromEntries(Object.entries(spec).map(([name, parameter]) => [name, parameter.default])) as Values<P>;
}

/** Rounds to the parameter's own grid, which frees sliders of floating-point dust (0.30000000000000004). */
export function snap(parameter: NumberParameter, value: number): number {
  const { min, max, step } = parameter;
  const clamped = Math.min(max, Math.max(min, value));
  return Math.min(max, Number((min + Math.round((clamped - min) / step) * step).toFixed(10)));
}

function decode(parameter: Parameter, text: string): Value | undefined {
  switch (parameter.kind) {
    case 'switch':
      return text === '1' ? true : text === '0' ? false : undefined;
    case 'choice':
      return parameter.options.includes(text) ? text : undefined;
    case 'seed':
      return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
    case 'number': {
      if (!NUMERIC.test(text)) return undefined;
      const value = Number(text);
      const onGrid = Math.abs(snap(parameter, value) - value) < 1e-9;
      return onGrid ? snap(parameter, value) : undefined;
    }
  }
}

function encode(value: Value): string {
  return typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
}

function allowed(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'switch':
      return '0 | 1';
    case 'choice':
      return parameter.options.join(' | ');
    case 'seed':
      return `0–${MAX_SEED}`;
    case 'number':
      return parameter.step === 1
        ? `${parameter.min}–${parameter.max}`
        : `${parameter.min}–${parameter.max}, step ${parameter.step}`;
  }
}

/** Reads a query; a value that is malformed, out of bounds or off the grid is named and replaced by the default. */
export function readQuery<P extends ParameterSpec>(spec: P, query: string): { values: Values<P>; problems: Problem[] } {
  const search = new URLSearchParams(query);
  const problems: Problem[] = [];
  const values: Record<string, Value> = {};
  for (const [name, parameter] of Object.entries(spec)) {
    const text = search.get(name);
    const value = text === null ? parameter.default : decode(parameter, text);
    values[name] = value ?? parameter.default;
    if (value === undefined && text !== null) {
      const given = text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text;
      problems.push({ name, given, allowed: allowed(parameter), used: encode(parameter.default) });
    }
  }
  return { values: values as Values<P>, problems };
}

/** Writes every parameter into a query, leaving the keys of others as they stand; defaults alone write nothing unless `always`. */
export function writeQuery<P extends ParameterSpec>(spec: P, values: Values<P>, query = '', always = false): string {
  const search = new URLSearchParams(query);
  const entries = Object.entries(spec);
  const untouched = !always && entries.every(([name, parameter]) => values[name] === parameter.default);
  for (const [name] of entries) {
    if (untouched) search.delete(name);
    else search.set(name, encode(values[name] as Value));
  }
  return search.toString();
}

/** A key of the values that the computation depends on: equal keys, equal results. */
export function computeKey<P extends ParameterSpec>(spec: P, values: Values<P>): string {
  return JSON.stringify(Object.entries(spec).flatMap(([name, parameter]) => (parameter.view ? [] : [values[name]])));
}
