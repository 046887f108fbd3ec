import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { word } from '../phrases.ts';
import { rule } from '../rule.ts';

const ROWS = lines('STT,Tên đơn vị,Số hội viên', '1,Phòng Tổng hợp,40', '2,Phòng Tài vụ,25');

export default rule({
  code: 'R301',
  scope: 'roster',
  severity: 'warning',
  title: { vi: 'Đơn vị chưa gửi báo cáo', en: 'An expected department is missing' },
  why: {
    vi: 'Đơn vị có trong danh sách phải báo cáo nhưng không có tệp nào; số tổng hợp của tỉnh chưa gồm đơn vị này.',
    en: 'The department is on the roster and no file of it was received; the province’s totals are without it.',
  },
  mend: {
    vi: 'Liên hệ, đôn đốc đơn vị gửi báo cáo; nếu đã gửi, kiểm tra tên đơn vị trong tệp và tên tệp.',
    en: 'Remind the department; if it did report, check the name in the file and the file’s own name.',
  },
  message: {
    vi: (args) => `Chưa nhận được báo cáo của “${word(args, 'name')}”.`,
    en: (args) => `Nothing was received from “${word(args, 'name')}”.`,
  },
  bad: {
    rollup: true,
    roster: lines('code,name', 'STP,Sở Tư pháp', 'SYT-OLD,Sở Y tế'),
    files: { 'So-Tu-phap_2022.csv': ROWS },
  },
  good: {
    rollup: true,
    roster: lines('code,name', 'STP,Sở Tư pháp', 'SYT-OLD,Sở Y tế'),
    files: {
      'So-Tu-phap_2022.csv': ROWS,
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,30', '2,Bệnh viện B,35'),
    },
  },
  *checkRun({ missing }) {
    for (const { code, name } of missing) yield { where: NOWHERE, args: { code, name } };
  },
});
