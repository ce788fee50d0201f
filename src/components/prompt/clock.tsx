import Translate from '@docusaurus/Translate';
import { type ReactNode, useEffect, useState } from 'react';
import { clockFace, PHASES, phaseAt } from '../../practice/interview-clock';
import styles from './prompt.module.css';

const TOTAL = PHASES.reduce((sum, { minutes }) => sum + minutes * 60, 0);

/** A timer over the phases of the interview; without script it is the list of phases. */
export function Clock({ now = Date.now }: { now?: () => number }): ReactNode {
  const [live, setLive] = useState(false);
  /** When the clock was started, in milliseconds; moved later by every pause. */
  const [start, setStart] = useState<number>();
  const [elapsed, setElapsed] = useState(0);

  useEffect(() => setLive(true), []);
  useEffect(() => {
    if (start === undefined) return undefined;
    const timer = window.setInterval(() => setElapsed((now() - start) / 1000), 500);
    return () => window.clearInterval(timer);
  }, [start, now]);

  const running = start !== undefined;
  const { index, left, over } = phaseAt(elapsed);
  const begun = running || elapsed > 0;
  return (
    <div>
      {live && (
        <p className={styles.controls}>
          <button type="button" onClick={() => setStart(running ? undefined : now() - elapsed * 1000)} disabled={over}>
            {running ? <Translate id="clock.pause">Pause</Translate> : <Translate id="clock.start">Start</Translate>}
          </button>{' '}
          <button
            type="button"
            onClick={() => {
              setStart(undefined);
              setElapsed(0);
            }}
          >
            <Translate id="clock.reset">Reset</Translate>
          </button>{' '}
          <span className={styles.face} role="timer">
            {`${clockFace(elapsed)} / ${clockFace(TOTAL)}`}
          </span>
        </p>
      )}
      {begun && (
        // Read out only when the phase changes: the seconds beside it are not live.
        <p aria-live="polite" className={styles.cue}>
          {over ? <Translate id="clock.over">Time. Close with the trade-off you would revisit first.</Translate> : PHASES[index]?.name}
          {!over && <span aria-hidden="true">{` · ${clockFace(left)}`}</span>}
        </p>
      )}
      <ol className={styles.phases}>
        {PHASES.map(({ name, minutes, cue }, position) => (
          <li key={name} aria-current={begun && !over && position === index ? 'step' : undefined}>
            <strong>{name}</strong>{' '}
            <Translate id="clock.phase" values={{ minutes, cue }}>
              {'({minutes} min). {cue}'}
            </Translate>
          </li>
        ))}
      </ol>
    </div>
  );
}
