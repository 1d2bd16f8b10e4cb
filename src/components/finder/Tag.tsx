/** A status as icon and word on its tint: the React counterpart of ui/Tag.astro. */
import type { StatusMark } from "../status-marks.ts";
import { iconShapes } from "../ui/icon-shapes.ts";

export function Tag({ icon, role, isSolid = false, label }: StatusMark) {
  return (
    <span className={`tag tag-${role}${isSolid ? " tag-solid" : ""}`}>
      <svg
        className="icon"
        viewBox="0 0 16 16"
        aria-hidden="true"
        dangerouslySetInnerHTML={{ __html: iconShapes[icon] }}
      />
      {label}
    </span>
  );
}
