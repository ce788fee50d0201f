import { translate } from '@docusaurus/Translate';
import { memo, useCallback, useEffect, useId, useState, type ReactNode } from 'react';
import type { ControlTexts } from './lab';
import { MAX_SEED, snap, type ChoiceParameter, type NumberParameter, type Parameter, type Value } from './parameters';
import { useReducedMotion } from './useReducedMotion';
import styles from './labs.module.css';

interface ControlProps<P> {
  readonly name: string;
  readonly parameter: P;
  readonly texts: ControlTexts;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function Field({
  id,
  texts,
  output,
  children,
}: {
  id: string;
  texts: ControlTexts;
  output?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <div className={styles.control}>
      <label htmlFor={id}>{texts.label}</label>
      {output !== undefined && <output htmlFor={id}>{output}</output>}
      {children}
      {texts.help && <small id={`${id}-help`}>{texts.help}</small>}
    </div>
  );
}

function Slider({ name, parameter, texts, value, onChange }: ControlProps<NumberParameter>): ReactNode {
  const id = useId();
  const format = texts.format ?? String;
  return (
    <Field id={id} texts={texts} output={format(Number(value))}>
      <input
        id={id}
        name={name}
        type="range"
        min={parameter.min}
        max={Math.min(parameter.max, texts.max ?? parameter.max)}
        step={parameter.step}
        value={Number(value)}
        aria-valuetext={format(Number(value))}
        aria-describedby={texts.help && `${id}-help`}
        onChange={(event) => onChange(snap(parameter, event.target.valueAsNumber))}
      />
    </Field>
  );
}

/** A slider through time with step buttons; it plays only where the reader has not asked for less motion. */
function Stepper(props: ControlProps<NumberParameter>): ReactNode {
  const { parameter, texts, value, onChange } = props;
  const still = useReducedMotion();
  const [playing, setPlaying] = useState(false);
  const max = Math.min(parameter.max, texts.max ?? parameter.max);
  const at = Number(value);
  const running = playing && at < max;
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => onChange(snap(parameter, at + parameter.step)), FRAME);
    return () => clearTimeout(timer);
  }, [running, at, parameter, onChange]);
  const go = (to: number) => (): void => {
    setPlaying(false);
    onChange(Math.min(max, snap(parameter, to)));
  };
  return (
    <div className={styles.stepper}>
      <Slider {...props} onChange={(next) => (setPlaying(false), onChange(next))} />
      <div className={styles.buttons}>
        <button type="button" onClick={go(parameter.min)} disabled={at <= parameter.min}>
          {translate({ id: 'labs.stepper.first', message: 'First' })}
        </button>
        <button type="button" onClick={go(at - parameter.step)} disabled={at <= parameter.min}>
          {translate({ id: 'labs.stepper.back', message: 'Back' })}
        </button>
        <button type="button" onClick={go(at + parameter.step)} disabled={at >= max}>
          {translate({ id: 'labs.stepper.forward', message: 'Forward' })}
        </button>
        {!still && (
          <button type="button" onClick={() => (at >= max && onChange(parameter.min), setPlaying(!running))}>
            {running
              ? translate({ id: 'labs.stepper.pause', message: 'Pause' })
              : translate({ id: 'labs.stepper.play', message: 'Play' })}
          </button>
        )}
      </div>
    </div>
  );
}

function Select({ name, parameter, texts, value, onChange }: ControlProps<ChoiceParameter>): ReactNode {
  const id = useId();
  return (
    <Field id={id} texts={texts}>
      <select
        id={id}
        name={name}
        value={String(value)}
        aria-describedby={texts.help && `${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      >
        {parameter.options.map((option) => (
          <option key={option} value={option}>
            {texts.options?.[option] ?? option}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Switch({ name, texts, value, onChange }: ControlProps<Parameter>): ReactNode {
  const id = useId();
  return (
    <div className={styles.switch}>
      <input
        id={id}
        name={name}
        type="checkbox"
        role="switch"
        checked={Boolean(value)}
        aria-describedby={texts.help && `${id}-help`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{texts.label}</label>
      {texts.help && <small id={`${id}-help`}>{texts.help}</small>}
    </div>
  );
}

/** The seed: typed, or the next one; a half-typed number changes nothing. */
function Seed({ name, texts, value, onChange }: ControlProps<Parameter>): ReactNode {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const commit = (text: string): void => {
    setDraft(text);
    if (/^\d{1,6}$/.test(text)) onChange(Number(text));
  };
  return (
    <Field id={id} texts={texts}>
      <span className={styles.seed}>
        <input
          id={id}
          name={name}
          inputMode="numeric"
          maxLength={6}
          value={draft ?? String(value)}
          onChange={(event) => commit(event.target.value)}
          onBlur={() => setDraft(undefined)}
        />
        <button type="button" onClick={() => onChange((Number(value) + 1) % (MAX_SEED + 1))}>
          {translate({ id: 'labs.seed.next', message: 'Next seed' })}
        </button>
      </span>
    </Field>
  );
}

interface OwnProps extends Omit<ControlProps<Parameter>, 'onChange'> {
  readonly set: (changes: Record<string, unknown>) => void;
}

/** All that a control shows, as text: its words are made anew on every move, so that what they say is compared and not what they are. */
function wordsOf({ texts, value }: OwnProps): string {
  return texts.hidden ? '' : JSON.stringify([texts, texts.format?.(Number(value))]);
}

function looksAlike(old: OwnProps, now: OwnProps): boolean {
  return old.value === now.value && old.parameter === now.parameter && old.set === now.set && wordsOf(old) === wordsOf(now);
}

/** The control that fits a parameter's kind; it is drawn anew only where it shows something else, as one move touches one of twenty. */
export const Control = memo(function Control({ set, ...given }: OwnProps): ReactNode {
  const { name, parameter, texts } = given;
  const onChange = useCallback((value: Value) => set({ [name]: value }), [set, name]);
  const props = { ...given, onChange };
  if (texts.hidden) return null;
  switch (parameter.kind) {
    case 'number':
      return texts.stepper ? (
        <Stepper {...props} parameter={parameter} />
      ) : (
        <Slider {...props} parameter={parameter} />
      );
    case 'choice':
      return <Select {...props} parameter={parameter} />;
    case 'switch':
      return <Switch {...props} />;
    case 'seed':
      return <Seed {...props} />;
  }
}, looksAlike);

/** Milliseconds between two steps while playing. */
const FRAME = 450;
