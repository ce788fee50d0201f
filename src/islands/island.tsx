import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { type ComponentType, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { PART } from './page-text';
import { readerStateOf, restoreReaderState, type ReaderState } from './reader-state';
import { ISLANDS } from './registry';
import { useKeptHtml } from './use-kept-html';

type Properties = Record<string, unknown>;

interface Props {
  /** Name of the island's markup among the page's static parts. */
  part: string;
  /** Name of the component in the registry. */
  name: string;
  /** Loads the properties that the page's author gave. */
  properties: () => Promise<Properties>;
  children?: ReactNode;
}

interface Awake {
  Component: ComponentType<Properties>;
  properties: Properties;
  /** What the reader had done in the markup that the component takes over. */
  found: ReaderState;
}

/** How far from the view an island is woken, so that it is awake when the reader arrives. */
const NEAR = '600px 0px';

/**
 * Something to operate in a document. The build renders it in its first state; in the browser that markup stays until
 * it comes near the view or gets the focus, and then the component's code and properties are loaded and take over.
 */
export function Island({ children, ...island }: Props): ReactNode {
  return SHIP_PROSE ? <div data-island={island.name} {...{ [PART]: island.part }}>{children}</div> : <Sleeper {...island} />;
}

function Sleeper({ part, name, properties }: Props): ReactNode {
  const kept = useKeptHtml(useDoc().metadata.permalink, part);
  const [awake, setAwake] = useState<Awake>();
  useWaking(kept.ref, async () => {
    const [Component, given] = await Promise.all([ISLANDS[name]!(), properties()]);
    const place = kept.ref.current;
    if (place) setAwake({ Component, properties: given, found: readerStateOf(place) });
  });
  return awake ? <Woken key="awake" {...awake} /> : <div key="asleep" data-island={name} {...kept} />;
}

function Woken({ Component, properties, found }: Awake): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    restoreReaderState(place.current!, found);
  }, [found]);
  return (
    <div ref={place}>
      <Component {...properties} />
    </div>
  );
}

/** Calls `wake` once, when the element comes near the view or is touched; a failure leaves the page as it was built. */
function useWaking(place: RefObject<HTMLElement>, wake: () => Promise<void>): void {
  const latest = useRef(wake);
  useEffect(() => {
    const element = place.current!;
    const controller = new AbortController();
    const start = (): void => {
      controller.abort();
      observer.disconnect();
      // Offline, or the chunk is gone after a new release: the markup stays readable.
      latest.current().catch(() => {});
    };
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && start(), { rootMargin: NEAR });
    observer.observe(element);
    for (const type of ['focusin', 'pointerdown']) element.addEventListener(type, start, { signal: controller.signal });
    return () => {
      controller.abort();
      observer.disconnect();
    };
  }, [place]);
}
