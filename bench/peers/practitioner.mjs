// The part of the contract that the practitioner question needs, with the three statements by which it is answered.
export const typeDefs = `
  scalar PersonCode
  type Query { practitioner(code: PersonCode!): Practitioner }
  type Practitioner { name: String codes: [PersonCode!]! registrations: [Registration!]! }
  type Registration { category: String! registeredOn: String! institution: Institution! }
  type Institution { code: String! name: String! region: String! }
`;

const categories = ["DOCTOR", "NURSE", "HOSPITAL_PHARMACIST", "TECHNICIAN", "FEE_REVIEWER", "PHARMACY_PRINCIPAL", "PHARMACY_PHARMACIST"];
const active = "r.registered_on <= CURRENT_DATE AND (r.closed_on IS NULL OR r.closed_on >= CURRENT_DATE)";
const statements = {
  person: `SELECT p.file_id, p.name, ARRAY(SELECT code FROM person_codes o WHERE o.file_id = p.file_id ORDER BY code) AS codes
    FROM person_codes c JOIN persons p ON p.file_id = c.file_id
    WHERE c.code = $1 AND EXISTS (SELECT 1 FROM registrations r WHERE r.file_id = p.file_id AND ${active} AND r.region BETWEEN $2 AND $3)`,
  registrations: `SELECT r.file_id, r.category, r.registered_on AS "registeredOn", r.institution FROM registrations r WHERE r.file_id = ANY($1) AND ${active} ORDER BY r.registered_on, r.id`,
  institutions: "SELECT code, name, region FROM institutions WHERE code = ANY($1)",
};

export const reading = (database) => {
  const rows = async (name, values) => (await database.query({ name, text: statements[name], values })).rows;
  return {
    practitioner: async (code, region) => (await rows("person", [code, region, region % 10000 ? region : region + 9999]))[0] ?? null,
    registrations: async (persons) => {
      const all = await rows("registrations", [persons.map((person) => person.file_id)]);
      return persons.map((person) => all.filter((row) => row.file_id === person.file_id).map((row) => ({ ...row, category: categories[row.category] })));
    },
    institutions: async (registrations) => {
      const all = await rows("institutions", [[...new Set(registrations.map((one) => one.institution))]]);
      const found = new Map(all.map((row) => [row.code, { ...row, region: String(row.region).padStart(6, "0") }]));
      return registrations.map((one) => found.get(one.institution));
    },
  };
};
