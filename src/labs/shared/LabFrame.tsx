import Translate, { translate } from '@docusaurus/Translate';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { Control } from './Controls';
import type { AnyLab, ComputableLab } from './lab';
import { defaults, type Parameter, type Problem, type Value } from './parameters';
import { finish } from './task';
import { useLab, type LabState } from './useLab';
import styles from './labs.module.css';

const nothing = (): void => {};

/** The default state as the build renders it: the same frame with its controls at rest, readable without a script. */
export function StaticLab({ lab }: { lab: ComputableLab }): ReactNode {
  const values = defaults(lab.parameters);
  const result = finish(lab.compute, values);
  const state = {
    values,
    shown: values,
    result,
    problems: [],
    progress: undefined,
    failure: undefined,
    set: nothing,
    reset: nothing,
    cancel: nothing,
    link: () => '',
  };
  return <LabFrame lab={lab} state={state} still />;
}

/** The lab at work, from the state that the address names. */
export function LiveLab({ lab, initial }: { lab: AnyLab; initial: Parameters<typeof useLab>[1] }): ReactNode {
  return <LabFrame lab={lab} state={useLab(lab, initial)} />;
}

function LabFrame({ lab, state, still = false }: { lab: AnyLab; state: LabState; still?: boolean }): ReactNode {
  const { values, shown, result, progress, set } = state;
  // Kept while neither state nor result changes: progress alone must not redraw the pictures, nor a move of a control before its result is there.
  const texts = useMemo(() => lab.controls(values, result), [lab, values, result]);
  const view = useMemo(() => <lab.View values={shown} result={result} set={set} />, [lab, shown, result, set]);
  // The sentence follows the pictures in a frame of its own.
  const spoken = useDeferredValue(useMemo(() => ({ shown, result }), [shown, result]));
  const say = useMemo(() => lab.say(spoken.shown, spoken.result), [lab, spoken]);
  return (
    <div className={styles.lab} data-lab={still ? 'still' : 'live'} aria-busy={progress !== undefined}>
      <fieldset className={styles.controls} disabled={still}>
        <legend className={styles.hidden}>
          <Translate id="labs.controls">Controls</Translate>
        </legend>
        {Object.entries(lab.parameters).map(([name, parameter]: [string, Parameter]) => (
          <Control
            key={name}
            name={name}
            parameter={parameter}
            texts={texts[name]!}
            value={values[name] as Value}
            set={set}
          />
        ))}
        <FrameButtons state={state} />
      </fieldset>
      {still && (
        <noscript>
          <p className={styles.notice}>
            <Translate id="labs.noscript">
              Without JavaScript the lab shows its default state, computed when the page was built; the tables below the
              pictures hold its numbers.
            </Translate>
          </p>
        </noscript>
      )}
      <Problems problems={state.problems} />
      {state.failure && (
        <p className={styles.notice} role="alert">
          <Translate id="labs.failure" values={{ message: state.failure }}>
            {'This state could not be computed ({message}); the picture shows the one before it.'}
          </Translate>
        </p>
      )}
      <Progress progress={progress} cancel={state.cancel} />
      {view}
      <div className={styles.say}>
        <strong>
          <Translate id="labs.say">Say this</Translate>
        </strong>
        <p aria-live="polite">{say}</p>
      </div>
    </div>
  );
}

function FrameButtons({ state }: { state: LabState }): ReactNode {
  const [copied, setCopied] = useState<string>();
  const copy = async (): Promise<void> => {
    const link = state.link();
    try {
      await navigator.clipboard.writeText(link);
      setCopied(translate({ id: 'labs.copied', message: 'Link copied' }));
    } catch {
      // No clipboard (no permission, plain http): hand the link over to be copied by hand.
      setCopied(link);
    }
  };
  return (
    <div className={styles.buttons}>
      <button type="button" onClick={state.reset}>
        <Translate id="labs.reset">Reset</Translate>
      </button>
      <button type="button" onClick={() => void copy()}>
        <Translate id="labs.copyLink">Copy link</Translate>
      </button>
      <span role="status" className={styles.status}>
        {copied}
      </span>
    </div>
  );
}

/** What the address asked for and did not get, value by value. */
function Problems({ problems }: { problems: readonly Problem[] }): ReactNode {
  if (problems.length === 0) return null;
  return (
    <ul className={styles.notice} role="alert">
      {problems.map(({ name, given, allowed, used }) => (
        <li key={name}>
          <Translate
            id="labs.badValue"
            values={{
              pair: <code>{`${name}=${given}`}</code>,
              allowed: <code>{allowed}</code>,
              used: <code>{used}</code>,
            }}
          >
            {'The link says {pair}; allowed is {allowed}. The lab uses {used} instead.'}
          </Translate>
        </li>
      ))}
    </ul>
  );
}

function Progress({ progress, cancel }: { progress: number | undefined; cancel: () => void }): ReactNode {
  const label = translate({ id: 'labs.computing', message: 'Computing' });
  return (
    <div className={styles.progress} data-busy={progress !== undefined}>
      <progress max={1} value={progress ?? 0} aria-label={label} />
      <button type="button" onClick={cancel}>
        <Translate id="labs.cancel">Cancel</Translate>
      </button>
    </div>
  );
}
