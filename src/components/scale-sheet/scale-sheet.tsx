import Translate, { translate } from '@docusaurus/Translate';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { allowed, defaultInputs, formatQuantity, type Parent, readInputs, type RefusedInput, type ScaleInput, type ScaleSheetSpec, writeInputs } from '../../practice/scale-sheet';
import { ColumnTitles } from '../scroll-table/scroll-table';
import styles from './scale-sheet.module.css';

/** An editable scale sheet; without script it is a plain table at its default values. */
export function ScaleSheet({ sheet }: { sheet: ScaleSheetSpec }): ReactNode {
  const id = useId();
  const [texts, setTexts] = useState<Record<string, string>>(() => asTexts(defaultInputs(sheet)));
  const [refused, setRefused] = useState<RefusedInput[]>([]);
  const [live, setLive] = useState(false);

  useEffect(() => {
    const read = readInputs(sheet, window.location.search);
    setTexts(asTexts(read.values));
    setRefused(read.refused);
    setLive(true);
  }, [sheet]);

  const values = defaultInputs(sheet);
  const wrong = new Set<string>();
  for (const [name, input] of Object.entries<ScaleInput>(sheet.inputs)) {
    const text = texts[name] ?? '';
    if (text.trim() !== '' && allowed(input, Number(text))) values[name] = Number(text);
    else wrong.add(name);
  }

  function edit(next: Record<string, string>): void {
    setTexts(next);
    setRefused([]);
    const usable = defaultInputs(sheet);
    for (const [name, input] of Object.entries<ScaleInput>(sheet.inputs)) if (next[name]?.trim() && allowed(input, Number(next[name]))) usable[name] = Number(next[name]);
    const query = writeInputs(sheet, usable, window.location.search);
    window.history.replaceState(window.history.state, '', `${window.location.pathname}${query && `?${query}`}${window.location.hash}`);
  }

  return (
    <section className={styles.sheet} aria-label={translate({ id: 'scale.label', message: 'Scale sheet' })} data-scale-sheet="">
      {refused.map(({ label, given, allowed: range, used }) => (
        <p key={label} role="alert" className={styles.problem}>
          <Translate id="scale.refused" values={{ label, given, range, used }}>
            {'{label}: the address says "{given}", which is not a number within {range}; {used} is used instead.'}
          </Translate>
        </p>
      ))}
      <table>
        <caption className={styles.caption}>
          <Translate id="scale.inputs">What goes in</Translate>
        </caption>
        <ColumnTitles titles={[translate({ id: 'scale.input', message: 'Input' }), translate({ id: 'scale.value', message: 'Value' }), translate({ id: 'scale.parent', message: 'Where the default comes from' })]} />
        <tbody>
          {Object.entries<ScaleInput>(sheet.inputs).map(([name, input]) => (
            <tr key={name}>
              <th scope="row">
                <label htmlFor={`${id}${name}`}>{input.label}</label>
              </th>
              <td className={styles.value}>
                <input
                  id={`${id}${name}`}
                  type="number"
                  inputMode="decimal"
                  min={input.min}
                  max={input.max}
                  step="any"
                  value={texts[name]}
                  readOnly={!live}
                  aria-invalid={wrong.has(name)}
                  onChange={({ target }) => edit({ ...texts, [name]: target.value })}
                />{' '}
                {input.unit}
                {wrong.has(name) && (
                  <span className={styles.problem} role="alert">
                    <Translate id="scale.range" values={{ min: input.min, max: input.max, used: input.default }}>
                      {'Write a number from {min} to {max}; until then {used} is used.'}
                    </Translate>
                  </span>
                )}
              </td>
              <td>
                <ParentOf parent={input.parent} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table aria-live="polite">
        <caption className={styles.caption}>
          <Translate id="scale.rows">What follows</Translate>
        </caption>
        <ColumnTitles titles={[translate({ id: 'scale.consequence', message: 'Consequence' }), translate({ id: 'scale.result', message: 'Result' }), translate({ id: 'scale.working', message: 'Derived from' })]} />
        <tbody>
          {sheet.rows.map(({ label, unit, working, value, reading }) => {
            const result = value(values);
            const says = reading?.(result, values);
            return (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className={styles.result}>{formatQuantity(result, unit)}</td>
                <td>
                  {working}
                  {says !== undefined && <strong className={styles.reading}>{says}</strong>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {live && (
        <button type="button" className={styles.reset} onClick={() => edit(asTexts(defaultInputs(sheet)))}>
          <Translate id="scale.reset">Back to the defaults</Translate>
        </button>
      )}
    </section>
  );
}

function ParentOf({ parent }: { parent: Parent }): ReactNode {
  if ('cite' in parent)
    return (
      <a href={`#source-${parent.cite}`}>
        <Translate id="scale.cited">cited source</Translate>
      </a>
    );
  return (
    <>
      <span className={styles.badge}>
        <Translate id="prose.assumption">assumption</Translate>
      </span>{' '}
      {parent.assumption}
    </>
  );
}

function asTexts(values: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
