import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { staticLabs, StaticLab } from '#static-labs';
import { LABS } from './registry';
import type { AnyLab } from './shared/lab';
import type { LiveLab } from './shared/LabFrame';
import styles from './shared/labs.module.css';

interface Ready {
  readonly lab: AnyLab;
  readonly Live: ComponentType<Parameters<typeof LiveLab>[0]>;
  readonly initial: Parameters<typeof LiveLab>[0]['initial'];
}

/**
 * A lab in a page: `<Lab name="bagging" />`. The build writes its default state into the page; the browser keeps that
 * until the lab comes near the view, then loads its code, computes the state that the address names, and takes over.
 */
export function Lab({ name }: { name: string }): ReactNode {
  const entry = LABS.find(({ slug }) => slug === name);
  if (!entry)
    throw new Error(
      `<Lab name="${name}" />: no such lab; src/labs/registry.ts has ${LABS.map(({ slug }) => slug).join(', ')}`,
    );
  const [ready, setReady] = useState<Ready>();
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let gone = false;
    const start = async (): Promise<void> => {
      const [{ lab }, { LiveLab: Live }, { firstState }] = await Promise.all([
        entry.load(),
        import('./shared/LabFrame'),
        import('./shared/firstState'),
      ]);
      const initial = await firstState(lab, location.search);
      if (gone) initial.runner.dispose();
      else setReady({ lab, Live, initial });
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        // Offline, or the chunk is gone after a new release: the default state stays readable.
        start().catch(() => {});
      },
      { rootMargin: '400px' },
    );
    observer.observe(place.current!);
    return () => {
      gone = true;
      observer.disconnect();
    };
  }, [entry]);

  if (ready) return <ready.Live lab={ready.lab} initial={ready.initial} />;
  const still = staticLabs[name];
  return still ? (
    <div>
      <StaticLab lab={still} />
    </div>
  ) : (
    // React leaves the inner HTML of such an element alone while it hydrates, so what the build wrote stays.
    <div ref={place} className={styles.placeholder} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
  );
}
