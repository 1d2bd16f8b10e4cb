/** The map beside the list. Its script loads only when the map is shown; the list does not need it. */
import { Component, lazy, Suspense, useDeferredValue, type ComponentProps, type ReactNode } from "react";

const FinderMap = lazy(() => import("../map/FinderMap.tsx"));

export function MapPane(props: ComponentProps<typeof FinderMap>) {
  // The list renders first.
  const rows = useDeferredValue(props.rows);
  return (
    <Fallback>
      <Suspense fallback={<p className="meta">De kaart wordt geladen.</p>}>
        <FinderMap {...props} rows={rows} />
      </Suspense>
    </Fallback>
  );
}

class Fallback extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return <p>De kaart laadt niet. Alle locaties staan in de lijst.</p>;
  }
}
