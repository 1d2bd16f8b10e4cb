/** The filters on a small screen: a dialog that covers it, with a button that leads back to the results. */
import { useRef, type ReactNode } from "react";

interface Props {
  chosen: number;
  /** Label of the button that leads back: it says how much there is to see. */
  showLabel: string;
  children: ReactNode;
}

export function FilterDialog({ chosen, showLabel, children }: Props) {
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
            {showLabel}
          </button>
        </div>
      </dialog>
    </>
  );
}
