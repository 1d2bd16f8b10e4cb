import { describe, expect, it } from "vitest";
import { defaultSettings, settingsSchema } from "../domain/settings-schema.ts";
import { securityTxt } from "./security-txt.ts";

const day = "2028-02-29";

describe("security.txt", () => {
  it("is not there without a contact", () => {
    expect(securityTxt(defaultSettings, day)).toBeNull();
  });

  it("names the contact, and expires a year after the peildatum", () => {
    const settings = settingsSchema.parse({
      baseUrl: "https://kinderopvang.example",
      securityContact: "veilig@voorbeeld.example",
    });
    expect(securityTxt(settings, day)).toBe(
      "Contact: mailto:veilig@voorbeeld.example\nExpires: 2029-02-28T00:00:00Z\nPreferred-Languages: nl, en\n" +
        "Canonical: https://kinderopvang.example/.well-known/security.txt\n",
    );
  });

  it("takes a web page as the contact, and leaves out its own address where that is not safe", () => {
    const settings = settingsSchema.parse({ securityContact: "https://voorbeeld.example/lek" });
    const text = securityTxt(settings, day);
    expect(text).toContain("Contact: https://voorbeeld.example/lek\n");
    expect(text).not.toContain("Canonical");
  });

  it.each(["http://voorbeeld.example/lek", "veilig", "javascript:alert(1)", "a@b.example\nContact: x"])(
    "refuses a contact that the standard does not allow: %s",
    (securityContact) => {
      expect(settingsSchema.safeParse({ securityContact }).success).toBe(false);
    },
  );
});
