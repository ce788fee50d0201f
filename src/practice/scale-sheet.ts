/** An editable back-of-envelope sheet: inputs with their parents, rows that follow from them, and their form in an address. */

/** Where a default comes from: a catalogue id that the page cites, or the word assumption with its reason. */
export type Parent = { readonly cite: string } | { readonly assumption: string };

/** A number that the reader edits, in `unit`; the bounds are inclusive. */
export interface ScaleInput {
  readonly label: string;
  readonly unit: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly parent: Parent;
}

/** A consequence in `unit` (`B` for bytes, `$` for dollars); `working` is its formula in words. */
export interface ScaleRow<Name extends string = string> {
  readonly label: string;
  readonly unit: string;
  readonly working: string;
  readonly value: (inputs: Readonly<Record<Name, number>>) => number;
  /** What the number means for the design; nothing where it changes nothing. */
  readonly reading?: (value: number, inputs: Readonly<Record<Name, number>>) => string | undefined;
}

/** A chapter's sheet. */
export interface ScaleSheetSpec<Name extends string = string> {
  readonly inputs: Readonly<Record<Name, ScaleInput>>;
  readonly rows: readonly ScaleRow<NoInfer<Name>>[];
}

/** A value of the address that could not be used. */
export interface RefusedInput {
  readonly label: string;
  /** What the address said, cut to 24 characters. */
  readonly given: string;
  readonly allowed: string;
  readonly used: string;
}

/** Declares a sheet with the names of its inputs kept, so that a row can't read an input that isn't there. */
export function scaleSheet<const Name extends string>(spec: ScaleSheetSpec<Name>): ScaleSheetSpec<Name> {
  return spec;
}

/** The default of every input. */
export function defaultInputs<Name extends string>({ inputs }: ScaleSheetSpec<Name>): Record<Name, number> {
  return Object.fromEntries(Object.entries<ScaleInput>(inputs).map(([name, input]) => [name, input.default])) as Record<Name, number>;
}

/** True for a finite number within the input's bounds. */
export function allowed({ min, max }: ScaleInput, value: number): boolean {
  return Number.isFinite(value) && value >= min && value <= max;
}

/** Reads the inputs from a query such as `?images=200&dims=256`; a bad value is replaced by the default and named. */
export function readInputs<Name extends string>(spec: ScaleSheetSpec<Name>, query: string): { values: Record<Name, number>; refused: RefusedInput[] } {
  const values = defaultInputs(spec);
  const refused: RefusedInput[] = [];
  const given = new URLSearchParams(query);
  for (const [name, input] of Object.entries<ScaleInput>(spec.inputs)) {
    const text = given.get(name);
    if (text === null) continue;
    const value = /^\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
    if (allowed(input, value)) values[name as Name] = value;
    else refused.push({ label: input.label, given: text.slice(0, 24), allowed: `${input.min}–${input.max}`, used: String(input.default) });
  }
  return { values, refused };
}

/** Writes what differs from the defaults into the query, and leaves others' keys alone. */
export function writeInputs<Name extends string>(spec: ScaleSheetSpec<Name>, values: Readonly<Record<Name, number>>, query = ''): string {
  const kept = new URLSearchParams(query);
  for (const [name, input] of Object.entries<ScaleInput>(spec.inputs)) {
    kept.delete(name);
    if (values[name as Name] !== input.default) kept.set(name, String(values[name as Name]));
  }
  return kept.toString();
}

const DECIMAL = [
  { from: 1e15, sign: 'P' },
  { from: 1e12, sign: 'T' },
  { from: 1e9, sign: 'G' },
  { from: 1e6, sign: 'M' },
  { from: 1e3, sign: 'k' },
];
const COUNTS = [
  { from: 1e12, sign: ' trillion' },
  { from: 1e9, sign: ' billion' },
  { from: 1e6, sign: ' million' },
];

/** Three significant digits with the unit: `1.02 TB`, `$12,300`, `2.6 billion frames`. */
export function formatQuantity(value: number, unit: string): string {
  const bytes = unit === 'B';
  const scale = (bytes ? DECIMAL : COUNTS).find(({ from }) => Math.abs(value) >= from);
  const scaled = Number((scale ? value / scale.from : value).toPrecision(3));
  const digits = scaled.toLocaleString('en-GB', { maximumSignificantDigits: 3 });
  if (bytes) return `${digits} ${scale?.sign ?? ''}B`;
  const counted = `${digits}${scale?.sign ?? ''}`;
  return unit === '$' ? `$${counted}` : unit === '' ? counted : `${counted} ${unit}`;
}
