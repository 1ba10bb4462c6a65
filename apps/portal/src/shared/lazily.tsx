import { lazy, useState, type ComponentType, type FunctionComponent } from 'react';

/** A component whose code travels by itself. */
export type Lazily<P> = FunctionComponent<P> & {
  /** Fetches the code ahead; what fails is asked for again when it is drawn. */
  load(): Promise<void>;
};

/**
 * As React's `lazy`, but drawn at once when its code is there. `lazy` suspends even then, and React holds back what comes after a
 * fallback for 0.3 s each time, which on a first page added up to more than the code took to travel.
 */
export function lazily<P extends object>(importer: () => Promise<{ default: ComponentType<P> }>): Lazily<P> {
  let arrived: ComponentType<P> | undefined;
  const get = () => importer().then((module) => {
    arrived = module.default;
    return module;
  });
  const Awaited = lazy(get);
  function Lazy(props: P) {
    // One for the whole life of this place: another would begin anew.
    const [Body] = useState<ComponentType<P>>(() => arrived ?? Awaited as unknown as ComponentType<P>);
    return <Body {...props} />;
  }
  return Object.assign(Lazy, { load: () => get().then(() => undefined, () => undefined) });
}
