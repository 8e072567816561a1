/** The customers of the demonstration, who sign in under their first names. */
export const people = [
  'Sanne Visser',
  'Daan de Jong',
  'Fatima El Amrani',
  'Johan Bakker',
  'Lotte Kuipers',
  'Ahmed Aydin',
  'Marieke Smit',
  'Pieter Wolters',
  'Yara Meijer',
  'Kees van Dijk',
  'Noor Hendriks',
  'Thijs Roos',
].map((name) => {
  const given = name.slice(0, name.indexOf(' '));
  return { name, given, subject: given.toLowerCase() };
});
