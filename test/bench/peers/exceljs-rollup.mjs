// What one would write with exceljs for one form that is filled in the same way everywhere: read every file, add
// up, work out the rates, write one workbook.
// node exceljs-rollup.mjs FOLDER OUTPUT.xlsx
import ExcelJS from 'exceljs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const [folder, output] = process.argv.slice(2);

const COLUMNS = {
  staff: 3,
  members: 4,
  membersRatedGood: 5,
  organisations: 6,
  organisationsRatedGood: 7,
  units: 8,
  unitsRegistered: 9,
  unitsAchieved: 10,
  unitsWithFund: 12,
  citizensRegistered: 13,
  citizensAchieved: 14,
  fundOpening: 16,
  fundRaised: 17,
  fundSpent: 18,
  fundBalance: 19,
  studentsAwarded: 20,
  awardAmount: 21,
};
const RATES = {
  membersGoodRate: ['membersRatedGood', 'members'],
  organisationsGoodRate: ['organisationsRatedGood', 'organisations'],
  learningUnitRate: ['unitsAchieved', 'units'],
  learningCitizenRate: ['citizensAchieved', 'staff'],
};

const none = () => Object.fromEntries(Object.keys(COLUMNS).map((figure) => [figure, 0]));
const rates = (figures) =>
  Object.fromEntries(
    Object.entries(RATES).map(([rate, [part, whole]]) => [rate, figures[part] / figures[whole]]),
  );

async function readSubmission(path) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.worksheets[0];
  const figures = none();
  sheet.eachRow((row) => {
    // Only the rows of units have a number in the first column; the total has none.
    if (typeof row.getCell(1).value !== 'number') return;
    for (const [figure, column] of Object.entries(COLUMNS))
      figures[figure] += Number(row.getCell(column).value ?? 0);
  });
  return { department: sheet.getCell('A2').value, ...figures };
}

const departments = [];
for (const name of readdirSync(folder).sort()) departments.push(await readSubmission(join(folder, name)));

const totals = none();
for (const department of departments)
  for (const figure of Object.keys(totals)) totals[figure] += department[figure];

const workbook = new ExcelJS.Workbook();
const sheet = workbook.addWorksheet('Departments');
sheet.columns = ['department', ...Object.keys(COLUMNS), ...Object.keys(RATES)].map((key) => ({
  header: key,
  key,
}));
for (const department of departments) sheet.addRow({ ...department, ...rates(department) });
const sums = workbook.addWorksheet('Totals');
sums.addRow(['figure', 'value']);
for (const [figure, value] of Object.entries({ ...totals, ...rates(totals) })) sums.addRow([figure, value]);
await workbook.xlsx.writeFile(output);

console.log(JSON.stringify({ files: departments.length, totals, rates: rates(totals) }));
