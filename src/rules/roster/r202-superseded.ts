import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { items, word } from '../phrases.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'R202',
  scope: 'roster',
  severity: 'warning',
  title: { vi: 'Đã có báo cáo mới hơn', en: 'Superseded by a newer submission' },
  why: {
    vi: 'Đơn vị đã gửi một báo cáo mới hơn; theo lựa chọn của lần chạy này chỉ bản mới nhất được tính, tệp này không được tính.',
    en: 'The department sent a newer submission; as this run was asked to, only the newest counts and this file does not.',
  },
  mend: {
    vi: 'Kiểm tra bản mới hơn đúng là bản cuối cùng của đơn vị, rồi chuyển tệp này ra khỏi thư mục.',
    en: 'See that the newer file is indeed the department’s final one, then file this one away outside the folder.',
  },
  message: {
    vi: (args, _, wording) =>
      `“${word(args, 'name')}” có báo cáo mới hơn: ${wording.list(items(args, 'newer'))}; tệp này không được tính.`,
    en: (args, _, wording) =>
      `“${word(args, 'name')}” has a newer submission: ${wording.list(items(args, 'newer'))}; this file is not counted.`,
  },
  bad: {
    rollup: true,
    duplicates: 'newest',
    files: {
      'So-Tu-phap_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Phòng Tổng hợp,40', '2,Phòng Tài vụ,25'),
      'So-Tu-phap_2022_gui-lai.csv': lines(
        'STT,Tên đơn vị,Số hội viên',
        '1,Phòng Tổng hợp,41',
        '2,Phòng Tài vụ,25',
      ),
    },
  },
  good: {
    rollup: true,
    duplicates: 'newest',
    files: {
      'So-Tu-phap_2022_gui-lai.csv': lines(
        'STT,Tên đơn vị,Số hội viên',
        '1,Phòng Tổng hợp,41',
        '2,Phòng Tài vụ,25',
      ),
    },
  },
  *checkRun({ submissions }) {
    for (const { checked, use } of submissions) {
      if (use.kind !== 'excluded' || use.reason !== 'superseded') continue;
      const newer = submissions
        .filter((each) => each.checked.department?.code === checked.department?.code && isChosen(each.use))
        .map((each) => each.checked.file);
      yield { submission: checked, where: NOWHERE, args: { name: checked.department?.name ?? '', newer } };
    }
  },
});

/** The newest is chosen even where its errors keep it from being counted. */
function isChosen(use: { readonly kind: string; readonly reason?: string }): boolean {
  return use.kind === 'used' || use.reason === 'onError';
}
