import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { type ReactNode, useEffect, useState } from 'react';
import styles from './save-for-offline.module.css';

type State =
  | { is: 'unknown' }
  | { is: 'idle' }
  | { is: 'asking'; bytes: number }
  | { is: 'saving'; share: number }
  | { is: 'saved'; current: boolean }
  | { is: 'failed'; reason: string };

/** What the service worker tells a page; see `src/delivery/worker.js`. */
type Message = { type: 'state'; saved: boolean; current?: boolean } | { type: 'progress'; bytes: number; total: number } | { type: 'failed'; reason: string };

function tell(message: { type: 'save' | 'forget' | 'state' }): void {
  void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(message));
}

/** Saves the whole library on the reader's device: its size is told before, its progress during. */
export function SaveForOffline(): ReactNode {
  const manifest = useBaseUrl('/offline.json');
  const [state, setState] = useState<State>({ is: 'unknown' });

  useEffect(() => {
    if (!('serviceWorker' in navigator)) return undefined;
    const listen = ({ data }: MessageEvent<Message>): void => {
      if (data.type === 'progress') setState({ is: 'saving', share: data.bytes / data.total });
      else if (data.type === 'failed') setState({ is: 'failed', reason: data.reason });
      else if (data.type === 'state') setState(data.saved ? { is: 'saved', current: data.current ?? true } : { is: 'idle' });
    };
    navigator.serviceWorker.addEventListener('message', listen);
    tell({ type: 'state' });
    return () => navigator.serviceWorker.removeEventListener('message', listen);
  }, []);

  async function ask(): Promise<void> {
    try {
      const { bytes } = (await (await fetch(manifest)).json()) as { bytes: number };
      setState({ is: 'asking', bytes });
    } catch {
      setState({ is: 'failed', reason: translate({ id: 'offline.unreachable', message: 'no connection' }) });
    }
  }

  function save(): void {
    setState({ is: 'saving', share: 0 });
    tell({ type: 'save' });
  }

  return (
    <div className={styles.line} aria-live="polite" data-screen-only="">
      <Shown state={state} ask={() => void ask()} save={save} cancel={() => setState({ is: 'idle' })} />
    </div>
  );
}

function Shown({ state, ask, save, cancel }: { state: State; ask: () => void; save: () => void; cancel: () => void }): ReactNode {
  switch (state.is) {
    case 'unknown':
      return null;
    case 'idle':
      return (
        <button type="button" className="button button--small" onClick={ask}>
          <Translate id="offline.save">Save for offline</Translate>
        </button>
      );
    case 'asking':
      return (
        <>
          <Translate id="offline.size" values={{ size: (state.bytes / 1e6).toFixed(1) }}>
            {'The whole library takes {size} MB on this device.'}
          </Translate>
          <button type="button" className="button button--small button--primary" onClick={save}>
            <Translate id="offline.confirm">Save it</Translate>
          </button>
          <button type="button" className="button button--small" onClick={cancel}>
            <Translate id="offline.cancel">Not now</Translate>
          </button>
        </>
      );
    case 'saving':
      return (
        <label className={styles.line}>
          <Translate id="offline.saving">Saving the library</Translate> <progress value={state.share} max={1} /> {Math.round(state.share * 100)} %
        </label>
      );
    case 'saved':
      return (
        <>
          {state.current ? <Translate id="offline.saved">✓ Saved for offline</Translate> : <Translate id="offline.older">An older edition is saved for offline</Translate>}
          {!state.current && (
            <button type="button" className="button button--small" onClick={save}>
              <Translate id="offline.update">Update it</Translate>
            </button>
          )}
          <button type="button" className="button button--small" onClick={() => tell({ type: 'forget' })}>
            <Translate id="offline.forget">Remove</Translate>
          </button>
        </>
      );
    case 'failed':
      return (
        <>
          <Translate id="offline.failed" values={{ reason: state.reason }}>
            {'Not saved: {reason}.'}
          </Translate>
          <button type="button" className="button button--small" onClick={ask}>
            <Translate id="offline.again">Try again</Translate>
          </button>
        </>
      );
  }
}
