import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { ADJUSTMENTS, type Circumstance, CIRCUMSTANCES, frame, FRAMINGS, type Output, OUTPUTS } from '../../practice/framing';
import { ColumnTitles, ScrollTable } from '../scroll-table/scroll-table';
import styles from './framing-chooser.module.css';

/** From the product's wish to a framing; without script the table below it holds everything. */
export function FramingChooser(): ReactNode {
  const id = useId();
  const [live, setLive] = useState(false);
  const [output, setOutput] = useState<Output>('order');
  const [circumstances, setCircumstances] = useState<ReadonlySet<Circumstance>>(new Set());
  useEffect(() => setLive(true), []);
  const { task, loss, metrics, trap, example, adjustments } = frame(output, circumstances);

  function toggle(name: Circumstance): void {
    const next = new Set(circumstances);
    if (!next.delete(name)) next.add(name);
    setCircumstances(next);
  }

  return (
    <section data-framing-chooser="">
      {live && (
        <div className={styles.chooser}>
          <p>
            <label htmlFor={`${id}output`}>
              <Translate id="framing.output">The product asks:</Translate>
            </label>{' '}
            <select id={`${id}output`} className={styles.select} value={output} onChange={({ target }) => setOutput(target.value as Output)}>
              {OUTPUTS.map((name) => (
                <option key={name} value={name}>
                  {FRAMINGS[name].goal}
                </option>
              ))}
            </select>
          </p>
          <fieldset className={styles.circumstances}>
            <legend>
              <Translate id="framing.circumstances">And it is true that …</Translate>
            </legend>
            {CIRCUMSTANCES.map((name) => (
              <label key={name} className={styles.circumstance}>
                <input type="checkbox" checked={circumstances.has(name)} onChange={() => toggle(name)} /> {ADJUSTMENTS[name].when}
              </label>
            ))}
          </fieldset>
          <dl aria-live="polite" className={styles.answer}>
            <dt>
              <Translate id="framing.task">Task</Translate>
            </dt>
            <dd>{task}</dd>
            <dt>
              <Translate id="framing.loss">Loss</Translate>
            </dt>
            <dd>{loss}</dd>
            <dt>
              <Translate id="framing.metrics">Metrics</Translate>
            </dt>
            <dd>{metrics}</dd>
            <dt>
              <Translate id="framing.trap">The usual trap</Translate>
            </dt>
            <dd>{trap}</dd>
            {adjustments.length > 0 && (
              <>
                <dt>
                  <Translate id="framing.adjustments">What that changes</Translate>
                </dt>
                <dd>
                  <ul>
                    {adjustments.map((text) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ul>
                </dd>
              </>
            )}
            <dt>
              <Translate id="framing.example">See it at work</Translate>
            </dt>
            <dd>
              <Link to={example.to}>{example.label}</Link>
            </dd>
          </dl>
        </div>
      )}
      <ScrollTable className={styles.table}>
        <ColumnTitles
          titles={[
            translate({ id: 'framing.wish', message: 'The product asks' }),
            translate({ id: 'framing.task', message: 'Task' }),
            translate({ id: 'framing.loss', message: 'Loss' }),
            translate({ id: 'framing.metrics', message: 'Metrics' }),
            translate({ id: 'framing.trap', message: 'The usual trap' }),
          ]}
        />
        <tbody>
          {OUTPUTS.map((name) => (
            <tr key={name}>
              <td>{FRAMINGS[name].goal}</td>
              <td>{FRAMINGS[name].task}</td>
              <td>{FRAMINGS[name].loss}</td>
              <td>{FRAMINGS[name].metrics}</td>
              <td>{FRAMINGS[name].trap}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
