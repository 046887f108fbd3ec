import { NOWHERE } from '../../domain/finding.ts';
import type { Args } from '../../domain/finding.ts';
import type { Language } from '../../domain/language.ts';
import { lines } from '../examples.ts';
import { evidencePlace, items, placeName } from '../phrases.ts';
import { rule } from '../rule.ts';

function told(args: Args, language: Language): string {
  const places = items(args, 'places');
  return items(args, 'years')
    .map((year, index) => `${year} (${evidencePlace(places[index] ?? '', language)})`)
    .join(', ');
}

export default rule({
  code: 'R112',
  scope: 'roster',
  severity: 'error',
  title: { vi: 'Năm báo cáo mâu thuẫn', en: 'The year is contradictory' },
  why: {
    vi: 'Tệp nêu các năm báo cáo khác nhau; có thể là báo cáo năm trước được sửa lại, hoặc tên tệp ghi nhầm.',
    en: 'The file gives different reporting years; it may be last year’s report edited, or the file’s name may be wrong.',
  },
  mend: {
    vi: 'Hỏi lại người gửi số liệu thuộc năm nào, sửa tiêu đề trong tệp hoặc đổi tên tệp cho thống nhất.',
    en: 'Ask the sender which year the figures are of, and make the title and the file’s name agree.',
  },
  message: {
    vi: (args) => `Tệp nêu các năm báo cáo khác nhau: ${told(args, 'vi')}.`,
    en: (args) => `The file gives different reporting years: ${told(args, 'en')}.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'BÁO CÁO CÔNG TÁC KHUYẾN HỌC NĂM 2021,,',
        'STT,Tên đơn vị,Số hội viên',
        '1,Phòng Tổng hợp,40',
        '2,Phòng Tài vụ,25',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'BÁO CÁO CÔNG TÁC KHUYẾN HỌC NĂM 2022,,',
        'STT,Tên đơn vị,Số hội viên',
        '1,Phòng Tổng hợp,40',
        '2,Phòng Tài vụ,25',
      ),
    },
  },
  *check({ identity }) {
    if (identity?.year.kind !== 'contradiction') return;
    const { evidence } = identity.year;
    const [first] = evidence;
    yield {
      where: first?.place ?? NOWHERE,
      args: {
        years: evidence.map(({ value }) => value),
        places: evidence.map(({ place }) => placeName(place)),
      },
      found: first?.text ?? null,
    };
  },
});
