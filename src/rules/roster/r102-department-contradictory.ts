import { NOWHERE } from '../../domain/finding.ts';
import type { Language } from '../../domain/language.ts';
import type { Args } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { evidencePlace, items, placeName } from '../phrases.ts';
import { rule } from '../rule.ts';

function told(args: Args, language: Language): string {
  const places = items(args, 'places');
  return items(args, 'names')
    .map((name, index) => `“${name}” (${evidencePlace(places[index] ?? '', language)})`)
    .join(', ');
}

export default rule({
  code: 'R102',
  scope: 'roster',
  severity: 'error',
  title: { vi: 'Tên đơn vị báo cáo mâu thuẫn', en: 'The department is contradictory' },
  why: {
    vi: 'Tệp nêu tên các đơn vị khác nhau; nếu tính nhầm thì số liệu của cả hai đơn vị đều sai.',
    en: 'The file names different departments; if the figures went to the wrong one, both would be wrong.',
  },
  mend: {
    vi: 'Hỏi lại người gửi đây là số liệu của đơn vị nào, sửa tên ở đầu tệp hoặc đổi tên tệp cho thống nhất.',
    en: 'Ask the sender whose figures these are, and make the name in the file and the file’s own name agree.',
  },
  message: {
    vi: (args) => `Tệp nêu các đơn vị khác nhau: ${told(args, 'vi')}.`,
    en: (args) => `The file names different departments: ${told(args, 'en')}.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'Đơn vị báo cáo: Sở Tư pháp,,',
        'STT,Tên đơn vị,Số hội viên',
        '1,Phòng Tổng hợp,40',
        '2,Phòng Tài vụ,25',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'Đơn vị báo cáo: Sở Y tế,,',
        'STT,Tên đơn vị,Số hội viên',
        '1,Phòng Tổng hợp,40',
        '2,Phòng Tài vụ,25',
      ),
    },
  },
  *check({ identity }) {
    if (identity?.department.kind !== 'contradiction') return;
    const { evidence } = identity.department;
    const [first] = evidence;
    yield {
      where: first?.place ?? NOWHERE,
      args: {
        names: evidence.map(({ value }) => value.name.vi),
        places: evidence.map(({ place }) => placeName(place)),
      },
      found: first?.text ?? null,
    };
  },
});
