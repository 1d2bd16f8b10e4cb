/** The filters on a small screen: a dialog that covers it, with the way back to the results. */
import { useRef, type ReactNode } from "react";
import { foundHeading, locationsCounted } from "./wording.ts";

interface Props {
  chosen: number;
  total: number;
  children: ReactNode;
}

export function FilterDialog({ chosen, total, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = (): void => dialog.current?.close();
  return (
    <>
      <button type="button" className="button-plain" onClick={() => dialog.current?.showModal()}>
        {chosen === 0 ? "Filters" : `Filters (${chosen})`}
      </button>
      <dialog ref={dialog} className="finder-dialog" aria-labelledby="finder-dialog-title">
        <div className="finder-dialog-head">
          <h2 id="finder-dialog-title">Filters</h2>
          <button type="button" className="button-plain" onClick={close}>
            Sluiten
          </button>
        </div>
        {children}
        <div className="finder-dialog-foot">
          <button type="button" className="button" onClick={close}>
            {total === 0 ? foundHeading(total) : `Toon ${locationsCounted(total)}`}
          </button>
        </div>
      </dialog>
    </>
  );
}
