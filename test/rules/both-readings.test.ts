import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../src/catalogue/derive.ts';
import { describeFinding } from '../../src/rules/describe.ts';
import { lines } from '../../src/rules/examples.ts';
import { runExample } from '../helpers/run-example.ts';

/* Questions name both readings, and one cause is told of once. */

async function told(...rows: readonly string[]) {
  const findings = await runExample({ files: { 'bao-cao-So-Y-te_2022.csv': lines(...rows) } });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => ({
      code: finding.code,
      cell: finding.where.cell,
      withholds: finding.withholds,
      vi: describeFinding(finding, 'vi', BUILT_IN).message,
      en: describeFinding(finding, 'en', BUILT_IN).message,
    }));
}

const BEGIN = 'STT,Tên đơn vị,Số hội viên';
const VERSION = [`${BEGIN},Tổ chức hội`, '1,Bệnh viện A,40,1', '2,Bệnh viện B,25,1', ',,,'];

describe('tables that disagree', () => {
  it('may be parts where no unit stands in both: both readings are said', async () => {
    const found = await told(
      ...VERSION,
      ...[`${BEGIN},Ban khuyến học`, '1,Trung tâm C,20,', '2,Trung tâm D,16,', ',,,'],
      ...[`${BEGIN},Tổng số CBCCVC`, '1,Chi cục E,9,10', '2,Chi cục G,8,9'],
    );
    expect(found.map(({ code, cell }) => [code, cell])).toEqual([
      ['C103', 'C6'],
      ['C103', 'C10'],
    ]);
    expect(found[0]?.vi).toContain('cho 36, bảng có ô C2 lại cho 65');
    expect(found[0]?.vi).toContain('có thể là hai phần cộng lại được 118, cũng có thể là hai bản');
    expect(found[0]?.en).toContain('they may be parts that add up to 118, or two versions');
  });

  it('are two versions where a unit stands in both', async () => {
    const [only] = await told(
      ...VERSION,
      `${BEGIN},Ban khuyến học`,
      '1,Bệnh viện A,40,',
      '2,Bệnh viện B,27,',
    );
    expect(only?.en).toMatch(/this table gives 67, but the table with cell C2 gives 65\.$/);
  });
});

describe('a unit that stands twice', () => {
  it('is one unit or two of one name: both readings are said', async () => {
    const [only, ...more] = await told(
      `${BEGIN},Tổ chức hội`,
      '1,Bệnh viện A,40,0',
      '2,Bệnh viện B,25,1',
      '3,Bệnh viện A,40,0',
    );
    expect(more).toEqual([]);
    // Twice nothing is nothing, so only the members are in doubt.
    expect(only).toMatchObject({ code: 'C114', cell: 'B4', withholds: ['members'] });
    expect(only?.vi).toContain('“Bệnh viện A” đã có ở ô B2, lại đứng ở đây với số liệu y hệt.');
    expect(only?.vi).toContain('nếu là một đơn vị thì 40, nếu là hai đơn vị trùng tên thì cộng lại 80.');
    expect(only?.en).toContain('40 if it is one unit, 80 together if two units share the name');
  });

  it('with others may be a second version: either number, or both', async () => {
    const found = await told(BEGIN, '1,Bệnh viện A,40', '2,Bệnh viện B,25', BEGIN, '1,Bệnh viện A,41');
    expect(found.map(({ code, cell }) => [code, cell])).toEqual([]);
    const versions = await told(
      ...[BEGIN, '1,Bệnh viện A,40', '2,Bệnh viện B,25'],
      ...[BEGIN, '1,Bệnh viện A,41', '2,Bệnh viện B,27'],
    );
    expect(versions.map(({ code, cell }) => [code, cell])).toEqual([
      ['C114', 'B5'],
      ['C114', 'B6'],
    ]);
    expect(versions[0]?.vi).toContain('nếu là một đơn vị thì 40 hoặc 41,');
    expect(versions[0]?.en).toContain('40 or 41 if it is one unit, 81 together');
  });
});

describe('a total over several departments', () => {
  it('is told of once; the others say where, and withhold the same figures', async () => {
    const found = await told(
      ...['STT,Cơ quan báo cáo,Số hội viên,Tổng số CBCCVC', '1,Sở Y tế,40,50', '2,Sở Tư pháp,25,30'],
      ...['3,Sở Nội vụ,20,30', ',Tổng cộng,75,111'],
    );
    expect(found.map(({ code, cell, withholds }) => [code, cell, withholds])).toEqual([
      ['C102', 'C5', ['members']],
      ['C102', 'D5', ['staff']],
      ['C113', 'C5', ['members', 'staff']],
      ['C113', 'C5', ['members', 'staff']],
    ]);
    expect(found[2]?.en).toContain('see C102 under “Sở Y tế”');
  });

  it('of one department stays its own', async () => {
    const found = await told(...['STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', ',Tổng cộng,75']);
    expect(found.map(({ code }) => code)).toEqual(['C102']);
  });
});

describe('a tick', () => {
  const header = 'STT,Tên đơn vị,Số đơn vị trực thuộc,Đơn vị có quỹ khuyến học';

  it('for several units is a question', async () => {
    const [only, ...more] = await told(header, '1,Khối bệnh viện,6,x', '2,Phòng A,1,x', '3,Khối C,4,');
    expect(more).toEqual([]);
    expect(only).toMatchObject({ code: 'V114', cell: 'D2', withholds: ['unitsWithFund'] });
    expect(only?.en).toContain('1 unit or all 6');
    expect(only?.vi).toContain('1 đơn vị hoặc cả 6');
  });

  it('for one unit counts it', async () => {
    expect(await told(header, '1,Phòng A,1,x', '2,Phòng B,1,', '3,Phòng C,1,x')).toEqual([]);
  });
});
