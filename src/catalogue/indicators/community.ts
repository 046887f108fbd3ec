import type { Indicator } from '../catalogue.ts';
import type { Text } from '../../domain/language.ts';
import { PERSON } from './unit-words.ts';

/** A learning model of the residential community: its whole, those registered and those recognised. */
interface Model {
  readonly id: string;
  /** The lexicon's concepts of the body and of its title. */
  readonly body: string;
  readonly title: string;
  readonly unit: Text;
  readonly total: { readonly label: Text; readonly short: Text; readonly help: Text };
  readonly titleName: Text;
  readonly titleShort: string;
  readonly spellings: { readonly whole: readonly string[]; readonly title: readonly string[] };
}

const MODELS: readonly Model[] = [
  {
    id: 'families',
    body: 'family',
    title: 'learningFamily',
    unit: { vi: 'gia đình', en: 'families' },
    total: {
      label: { vi: 'Tổng số gia đình', en: 'Total families' },
      short: { vi: 'Số gia đình', en: 'Families' },
      help: {
        vi: 'Số hộ gia đình trên địa bàn đến ngày 31/12.',
        en: 'Households in the area on 31 December.',
      },
    },
    titleName: { vi: 'Gia đình học tập', en: 'Learning Family' },
    titleShort: 'GĐHT',
    spellings: { whole: ['Số hộ gia đình', 'Tổng số hộ'], title: ['GĐHT', 'GĐ học tập'] },
  },
  {
    id: 'clans',
    body: 'clan',
    title: 'learningClan',
    unit: { vi: 'dòng họ', en: 'clans' },
    total: {
      label: { vi: 'Tổng số dòng họ', en: 'Total clans' },
      short: { vi: 'Số dòng họ', en: 'Clans' },
      help: { vi: 'Số dòng họ trên địa bàn đến ngày 31/12.', en: 'Clans in the area on 31 December.' },
    },
    titleName: { vi: 'Dòng họ học tập', en: 'Learning Clan' },
    titleShort: 'DHHT',
    spellings: { whole: ['Dòng họ'], title: ['DHHT', 'DH học tập'] },
  },
  {
    id: 'communities',
    body: 'community',
    title: 'learningCommunity',
    unit: { vi: 'cộng đồng', en: 'communities' },
    total: {
      label: { vi: 'Tổng số cộng đồng (thôn, bản, tổ dân phố)', en: 'Total communities' },
      short: { vi: 'Số cộng đồng', en: 'Communities' },
      help: {
        vi: 'Số thôn, bản, tổ dân phố trên địa bàn đến ngày 31/12.',
        en: 'Villages and residential groups in the area on 31 December.',
      },
    },
    titleName: { vi: 'Cộng đồng học tập', en: 'Learning Community' },
    titleShort: 'CĐHT',
    spellings: { whole: ['Số thôn, bản, tổ dân phố', 'Tổng số khu dân cư'], title: ['CĐHT', 'CĐ học tập'] },
  },
];

const PLURALS: Readonly<Record<string, string>> = {
  families: 'Learning Families',
  clans: 'Learning Clans',
  communities: 'Learning Communities',
};

/** Gia đình, Dòng họ, Cộng đồng học tập of decision 387/QĐ-TTg, and the workers living in them. */
export const COMMUNITY_INDICATORS: readonly Indicator[] = [
  ...MODELS.flatMap(model),
  {
    id: 'workers',
    kind: 'count',
    group: 'community',
    unit: PERSON,
    label: {
      vi: 'Người lao động trong gia đình, dòng họ, cộng đồng học tập',
      en: 'Workers in learning families, clans and communities',
    },
    short: { vi: 'Người lao động', en: 'Workers' },
    help: {
      vi: 'Người trong độ tuổi lao động của các gia đình, dòng họ, cộng đồng học tập trên địa bàn.',
      en: 'People of working age in the learning families, clans and communities of the area.',
    },
    headers: ['worker residents?', 'worker learningCitizen whole'],
    spellings: ['Số người lao động', 'Tổng số NLĐ'],
    partOf: [],
  },
  {
    id: 'workersAchieved',
    kind: 'count',
    group: 'community',
    unit: PERSON,
    label: {
      vi: 'Người lao động đạt “Công dân học tập”',
      en: 'Workers recognised as Learning Citizen',
    },
    short: { vi: 'NLĐ đạt CDHT', en: 'Workers Learning Citizen' },
    help: {
      vi: 'Trong số người lao động nói trên, số người đạt “Công dân học tập”.',
      en: 'Of those workers, the ones recognised as Learning Citizen.',
    },
    headers: ['worker learningCitizen achieved? residents?'],
    spellings: ['Số người lao động đạt CDHT', 'NLĐ được công nhận Công dân học tập'],
    partOf: ['workers'],
  },
];

function model(each: Model): Indicator[] {
  const { id, body, title, unit, titleName, titleShort } = each;
  const name = titleName.vi;
  const own = each.spellings.title;
  const plural = PLURALS[id] ?? '';
  const common = { kind: 'count', group: 'community', unit } as const;
  return [
    {
      ...common,
      id,
      ...each.total,
      headers: [body, `${title} whole`],
      spellings: each.spellings.whole,
      partOf: [],
    },
    {
      ...common,
      id: `${id}Registered`,
      label: { vi: `${unitName(unit)} đăng ký “${name}”`, en: `${plural} registered` },
      short: { vi: `Đăng ký ${titleShort}`, en: `${plural} registered` },
      help: {
        vi: `Số ${unit.vi} đã đăng ký danh hiệu “${name}” trong năm.`,
        en: `Those that registered for the title ${titleName.en} in the year.`,
      },
      headers: [`${title} registered ${body}? build?`, title],
      spellings: own.map((spelling) => `${spelling} đăng ký`),
      partOf: [id],
    },
    {
      ...common,
      id: `${id}Achieved`,
      label: { vi: `${unitName(unit)} đạt “${name}”`, en: `${plural} recognised` },
      short: { vi: `Đạt ${titleShort}`, en: `${plural} achieved` },
      help: {
        vi: `Số ${unit.vi} được công nhận danh hiệu “${name}”.`,
        en: `Those recognised with the title ${titleName.en}.`,
      },
      headers: [`${title} achieved ${body}? build?`, title],
      spellings: own.map((spelling) => `${spelling} được công nhận`),
      partOf: [`${id}Registered`, id],
    },
  ];
}

function unitName(unit: Text): string {
  return unit.vi.charAt(0).toUpperCase() + unit.vi.slice(1);
}
