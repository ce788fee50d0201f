import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { type Grade, GRADES, levelOf, type RubricSpec, weakest } from '../../practice/rubric';
import { useGrades } from '../../reading/use-grades';
import styles from './rubric.module.css';

/** Grade yourself: what each level sounds like, row by row; the weakest row points to what to read. */
export function Rubric({ rows }: { rows: RubricSpec }): ReactNode {
  const id = useId();
  const [live, setLive] = useState(false);
  const [page, setPage] = useState('');
  const kept = useGrades(page);
  useEffect(() => {
    setPage(window.location.pathname.replace(/\/$/, ''));
    setLive(true);
  }, []);

  const grades = rows.map(({ dimension }) => kept.grades[dimension]);
  const level = levelOf(grades);
  const row = weakest(grades);
  return (
    <section className={styles.rubric} aria-label={translate({ id: 'rubric.label', message: 'Grade yourself' })} data-rubric="">
      {rows.map(({ dimension, read, ...heard }, index) => (
        <fieldset key={dimension} className={styles.row}>
          <legend>{dimension}</legend>
          {GRADES.map((grade) => (
            <div key={grade} className={styles.grade}>
              {live && (
                <input
                  type="radio"
                  id={`${id}${index}${grade}`}
                  name={`${id}${index}`}
                  checked={grades[index] === grade}
                  onChange={() => kept.grade(dimension, grade)}
                />
              )}
              <label htmlFor={live ? `${id}${index}${grade}` : undefined}>
                <strong>{gradeLabel(grade)}</strong> {grade === 'not-yet' ? <Translate id="rubric.notYet">None of these yet.</Translate> : heard[grade]}
              </label>
            </div>
          ))}
          <p className={styles.read}>
            <Translate id="rubric.read">To move up, read:</Translate>{' '}
            {read.map(({ label, to }, position) => (
              <span key={to}>
                {position > 0 && ', '}
                {to.startsWith('#') ? <a href={to}>{label}</a> : <Link to={to}>{label}</Link>}
              </span>
            ))}
          </p>
        </fieldset>
      ))}
      <div aria-live="polite" className={styles.verdict}>
        {level !== undefined && (
          <p>
            <Translate id="rubric.level" values={{ level: gradeLabel(level) }}>
              {'You sound like: {level}. (The highest level that no row trails by more than one.)'}
            </Translate>
          </p>
        )}
        {row !== undefined && (
          <p>
            <Translate id="rubric.weakest" values={{ dimension: rows[row]?.dimension ?? '' }}>
              {'Weakest so far: {dimension}. Read next:'}
            </Translate>{' '}
            {rows[row]?.read[0] && (rows[row].read[0].to.startsWith('#') ? <a href={rows[row].read[0].to}>{rows[row].read[0].label}</a> : <Link to={rows[row].read[0].to}>{rows[row].read[0].label}</Link>)}
          </p>
        )}
      </div>
      {live && grades.some(Boolean) && (
        <p className={styles.kept}>
          <Translate id="rubric.kept">Your grades are kept in this browser only.</Translate>{' '}
          <button type="button" className="button button--small" onClick={kept.clear}>
            <Translate id="rubric.clear">Clear these grades</Translate>
          </button>
        </p>
      )}
    </section>
  );
}

function gradeLabel(grade: Grade): string {
  return {
    'not-yet': translate({ id: 'rubric.grade.notYet', message: 'Not yet' }),
    mid: translate({ id: 'level.mid', message: 'Mid' }),
    senior: translate({ id: 'level.senior', message: 'Senior' }),
    staff: translate({ id: 'level.staff', message: 'Staff' }),
  }[grade];
}
