/** The publisher's settings: docs/feeding.md names them all, and those that are left out have a default. */
export default {
  baseUrl: "https://kinderopvang.example.org",
  alertServiceUrl: "https://meldingen.example.org",
  contactEmail: "kinderopvang@example.org",
  securityContact: "veiligheid@example.org",
};
