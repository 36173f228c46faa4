// The agencies of the invented Tỉnh Minh Hoạ: departments, communes since 2025-07-01, and what stood before them.
import type { AgencyInput, SuccessionInput } from '@parindex/contract/agency';
import { fold } from '@parindex/domain/vietnamese';

export interface DemonstrationAgency extends AgencyInput {
  readonly id: string;
}

export const provinceId = 'tinh-minh-hoa';

/** Groups (khối) in which agencies are ranked. */
export const groups = {
  departments: 'Sở, ban, ngành',
  communes: 'Xã, phường, đặc khu',
  districts: 'Huyện, thị xã, thành phố',
} as const;

const start = '2021-01-01';
/** Departments were merged on this day, districts abolished on the other. */
const departmentsMerged = '2025-03-01';
const districtsAbolished = '2025-07-01';

const province: DemonstrationAgency = {
  id: provinceId,
  code: 'MH',
  name: 'Tỉnh Minh Hoạ',
  kind: 'province',
  parentId: null,
  group: null,
  validFrom: start,
  validTo: null,
  legalBasis: null,
};

interface Row {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Offices that receive no applications from citizens. */
  readonly kind?: 'other';
  readonly from?: string;
  readonly to?: string;
}

const departmentRows: readonly Row[] = [
  { id: 'so-noi-vu', code: 'SNV', name: 'Sở Nội vụ' },
  { id: 'so-tu-phap', code: 'STP', name: 'Sở Tư pháp' },
  { id: 'so-tai-chinh', code: 'STC', name: 'Sở Tài chính' },
  { id: 'so-cong-thuong', code: 'SCT', name: 'Sở Công Thương' },
  { id: 'so-nnmt', code: 'SNNMT', name: 'Sở Nông nghiệp và Môi trường', from: departmentsMerged },
  { id: 'so-xay-dung', code: 'SXD', name: 'Sở Xây dựng' },
  { id: 'so-khcn', code: 'SKHCN', name: 'Sở Khoa học và Công nghệ' },
  { id: 'so-vhttdl', code: 'SVHTTDL', name: 'Sở Văn hoá, Thể thao và Du lịch' },
  { id: 'so-gddt', code: 'SGDDT', name: 'Sở Giáo dục và Đào tạo' },
  { id: 'so-y-te', code: 'SYT', name: 'Sở Y tế' },
  { id: 'so-dan-toc-ton-giao', code: 'SDTTG', name: 'Sở Dân tộc và Tôn giáo', from: departmentsMerged },
  { id: 'so-ngoai-vu', code: 'SNGV', name: 'Sở Ngoại vụ' },
  { id: 'thanh-tra-tinh', code: 'TTT', name: 'Thanh tra tỉnh' },
  { id: 'van-phong-ubnd', code: 'VPUB', name: 'Văn phòng Ủy ban nhân dân tỉnh' },
  { id: 'ban-quan-ly-kcn', code: 'BQLKCN', name: 'Ban Quản lý các khu công nghiệp' },
  { id: 'ban-quan-ly-kkt', code: 'BQLKKT', name: 'Ban Quản lý Khu kinh tế' },
  { id: 'ban-quan-ly-cnc', code: 'BQLCNC', name: 'Ban Quản lý Khu công nghệ cao' },
  { id: 'ban-quan-ly-du-an', code: 'BQLDA', name: 'Ban Quản lý dự án đầu tư xây dựng tỉnh', kind: 'other' },
  { id: 'trung-tam-xuc-tien', code: 'TTXT', name: 'Trung tâm Xúc tiến đầu tư và Thương mại tỉnh', kind: 'other' },
  {
    id: 'trung-tam-hcc',
    code: 'TTHCC',
    name: 'Trung tâm Phục vụ hành chính công tỉnh',
    kind: 'other',
    from: '2025-07-01',
  },
];

const lastDayOfOldDepartments = '2025-02-28';

const oldDepartmentRows: readonly Row[] = [
  { id: 'so-ldtbxh', code: 'SLDTBXH', name: 'Sở Lao động - Thương binh và Xã hội', to: lastDayOfOldDepartments },
  { id: 'so-khdt', code: 'SKHDT', name: 'Sở Kế hoạch và Đầu tư', to: lastDayOfOldDepartments },
  { id: 'so-gtvt', code: 'SGTVT', name: 'Sở Giao thông vận tải', to: lastDayOfOldDepartments },
  { id: 'so-tttt', code: 'STTTT', name: 'Sở Thông tin và Truyền thông', to: lastDayOfOldDepartments },
  { id: 'so-nnptnt', code: 'SNNPTNT', name: 'Sở Nông nghiệp và Phát triển nông thôn', to: lastDayOfOldDepartments },
  { id: 'so-tnmt', code: 'STNMT', name: 'Sở Tài nguyên và Môi trường', to: lastDayOfOldDepartments },
  { id: 'ban-dan-toc', code: 'BDT', name: 'Ban Dân tộc', to: lastDayOfOldDepartments },
];

function namesIn(text: string): string[] {
  return text.split(',').map((name) => name.trim());
}

const communeNames = namesIn(`
  An Lương, An Thịnh, Bình Sơn Hạ, Bình Sơn Thượng, Cẩm Khê, Cửa Suối, Đại Lộc, Đồng Tiến, Đức Hoà,
  Gia Lạc, Hoà Lạc, Khe Mây, Lạc Thuỷ, Lâm Giang, Long Khánh, Mỹ Đức, Mỹ Thuận, Ngọc Sơn, Phú Cường,
  Phước Hải, Quảng Lợi, Sơn Đoài, Suối Ngàn, Tân Hưng, Thạch Bình, Thượng Nguồn, Vĩnh Hoà`).map((name) => `Xã ${name}`);
const wardNames = namesIn(`
  Ánh Dương, Bến Sông, Chợ Mới, Đông Môn, Hồ Sen, Minh Tâm, Nam Cường, Phố Cũ, Vườn Mai, Thành Đông,
  Trung Tâm, Yên Bình`).map((name) => `Phường ${name}`);

const districtNames = namesIn(`
  Thành phố Minh Hoạ, Thị xã Bến Sông, Thị xã Đông Môn, Huyện An Lương, Huyện Bình Sơn, Huyện Cẩm Khê,
  Huyện Đồng Tiến, Huyện Lâm Giang, Huyện Ngọc Sơn, Huyện Suối Ngàn, Huyện Đảo Sao`);

/** `Xã An Lương` → `xa-an-luong`. */
function idOf(name: string): string {
  return fold(name).replaceAll(' ', '-');
}

function asDepartment({ id, code, name, kind, from = start, to }: Row): DemonstrationAgency {
  const shared = { parentId: provinceId, group: groups.departments, legalBasis: null };
  return { id, code, name, kind: kind ?? 'department', ...shared, validFrom: from, validTo: to ?? null };
}

function asCommune(name: string, place: number): DemonstrationAgency {
  return {
    id: idOf(name),
    code: String(90_001 + place),
    name,
    kind: 'commune',
    parentId: provinceId,
    group: groups.communes,
    validFrom: districtsAbolished,
    validTo: null,
    legalBasis: null,
  };
}

function asDistrict(name: string, place: number): DemonstrationAgency {
  return {
    id: idOf(name),
    code: String(901 + place),
    name,
    kind: 'district',
    parentId: provinceId,
    group: groups.districts,
    validFrom: start,
    validTo: '2025-06-30',
    legalBasis: null,
  };
}

/** Parents before children. */
export const demonstrationAgencies: readonly DemonstrationAgency[] = [
  province,
  ...[...departmentRows, ...oldDepartmentRows].map(asDepartment),
  ...districtNames.map(asDistrict),
  ...[...communeNames, ...wardNames, 'Đặc khu Đảo Sao'].map(asCommune),
];

function merged(predecessorIds: string[], successorId: string): SuccessionInput {
  return { kind: 'merged', on: departmentsMerged, predecessorIds, successorIds: [successorId], legalBasis: null };
}

/** What became of whom; the versions above already end accordingly. */
export const demonstrationSuccessions: readonly SuccessionInput[] = [
  merged(['so-ldtbxh', 'so-noi-vu'], 'so-noi-vu'),
  merged(['so-khdt', 'so-tai-chinh'], 'so-tai-chinh'),
  merged(['so-gtvt', 'so-xay-dung'], 'so-xay-dung'),
  merged(['so-khcn', 'so-tttt'], 'so-khcn'),
  merged(['so-nnptnt', 'so-tnmt'], 'so-nnmt'),
  {
    kind: 'renamed',
    on: departmentsMerged,
    predecessorIds: ['ban-dan-toc'],
    successorIds: ['so-dan-toc-ton-giao'],
    legalBasis: null,
  },
  {
    kind: 'abolished',
    on: districtsAbolished,
    predecessorIds: districtNames.map(idOf),
    successorIds: [],
    legalBasis: null,
  },
];
