/** Serves the marks of the running locations of one municipality, which are fetched when its map is opened. */
import type { APIRoute } from "astro";
import type { Municipality } from "../../../domain/municipalities.ts";
import type { PackedMark } from "../../../map/build/municipality-marks.ts";
import { currentLocations } from "../../../register/municipality-figures.ts";
import { oversightOf, type EnforcementState } from "../../../register/oversight.ts";
import type { EnforcementFilter } from "../../../finder/browser/finder-types.ts";
import { getRegister } from "../../../site-data.ts";

const enforcementCodes: Readonly<Record<EnforcementState["kind"], EnforcementFilter>> = {
  none: "geen",
  open: "lopend",
  closed: "afgesloten",
};

export async function getStaticPaths() {
  const register = getRegister();
  return register.municipalities
    .filter(({ nis }) => currentLocations(register, nis).length > 0)
    .map((municipality) => ({ params: { slug: municipality.slug }, props: { municipality } }));
}

export const GET: APIRoute<{ municipality: Municipality }> = async ({ props }) => {
  const register = getRegister();
  const marks = currentLocations(register, props.municipality.nis).map((location): PackedMark => {
    const { id, point, careType, licence } = location;
    const enforcement = enforcementCodes[oversightOf(register, location).enforcement.kind];
    const { postcode, isPrivateHome } = location;
    const approximate: PackedMark[6] =
      isPrivateHome || point.isApproximate ? [postcode, isPrivateHome] : null;
    return [id, point.latitude, point.longitude, careType, licence.state, enforcement, approximate];
  });
  return Response.json(marks);
};
