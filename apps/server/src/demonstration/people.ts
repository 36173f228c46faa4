// The people of the invented Tỉnh Minh Hoạ, who can be signed in as at a click, and what each is there to show.
import type { GrantInput } from '@parindex/contract/account';
import { provinceId } from './agencies.ts';

export interface DemonstrationPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly agencyId: string;
  readonly grants: readonly GrantInput[];
  readonly story: string;
}

const since = '2025-07-01';

function inside(role: GrantInput['role'], agencyId: string): GrantInput {
  return { role, agencyId, authorityId: null, pillar: null, validFrom: since, validTo: null };
}

function forProvince(
  role: GrantInput['role'],
  agencyId: string,
  pillars: readonly (string | null)[] = [null],
): GrantInput[] {
  return pillars.map((pillar) => ({ ...inside(role, agencyId), authorityId: provinceId, pillar }));
}

/** Those who run, decide and approve, in the order of the work. */
const officials: readonly DemonstrationPerson[] = [
  {
    id: 'standing-officer',
    name: 'Nguyễn Thu Hà',
    title: 'Trưởng phòng Cải cách hành chính',
    agencyId: 'so-noi-vu',
    grants: forProvince('standingAgency', 'so-noi-vu'),
    story: 'Mở đợt đánh giá, phân công thẩm định, đôn đốc và tổng hợp kết quả cả tỉnh.',
  },
  {
    id: 'administrator',
    name: 'Trần Quốc Bảo',
    title: 'Quản trị hệ thống',
    agencyId: 'trung-tam-hcc',
    grants: forProvince('administrator', 'trung-tam-hcc'),
    story: 'Cấp tài khoản, phân vai trò; không xem được điểm số.',
  },
  {
    id: 'chairman',
    name: 'Lê Minh Quân',
    title: 'Chủ tịch Ủy ban nhân dân tỉnh',
    agencyId: provinceId,
    grants: forProvince('chairman', provinceId),
    story: 'Xem kết quả Hội đồng trình, phê duyệt và công bố chỉ số.',
  },
  {
    id: 'council-1',
    name: 'Phạm Thị Tuyết',
    title: 'Phó Chủ tịch Hội đồng thẩm định',
    agencyId: 'so-noi-vu',
    grants: forProvince('council', 'so-noi-vu'),
    story: 'Xem xét các mục còn ý kiến khác nhau và biểu quyết điểm cuối cùng.',
  },
  {
    id: 'council-2',
    name: 'Đỗ Văn Khải',
    title: 'Thành viên Hội đồng thẩm định',
    agencyId: 'thanh-tra-tinh',
    grants: forProvince('council', 'thanh-tra-tinh'),
    story: 'Biểu quyết tại Hội đồng và ký biên bản.',
  },
  {
    id: 'appraiser-home-affairs',
    name: 'Vũ Ngọc Anh',
    title: 'Tổ giúp việc Hội đồng',
    agencyId: 'so-noi-vu',
    grants: forProvince('appraiser', 'so-noi-vu'),
    story: 'Thẩm định hồ sơ được phân công, yêu cầu giải trình khi tài liệu chưa rõ.',
  },
  {
    id: 'appraiser-finance',
    name: 'Hoàng Đức Thịnh',
    title: 'Tổ giúp việc Hội đồng',
    agencyId: 'so-tai-chinh',
    grants: forProvince('appraiser', 'so-tai-chinh'),
    story: 'Thẩm định các cơ quan khác; hệ thống không cho thẩm định chính Sở Tài chính.',
  },
  {
    id: 'appraiser-justice',
    name: 'Bùi Thanh Mai',
    title: 'Tổ giúp việc Hội đồng',
    agencyId: 'so-tu-phap',
    grants: forProvince('appraiser', 'so-tu-phap'),
    story: 'Thẩm định một mục trên tất cả các cơ quan để chấm cho đồng đều.',
  },
  {
    id: 'pillar-home-affairs',
    name: 'Ngô Hải Yến',
    title: 'Phụ trách lĩnh vực 1, 4, 5',
    agencyId: 'so-noi-vu',
    grants: forProvince('pillarOwner', 'so-noi-vu', ['1', '4', '5']),
    story: 'Hướng dẫn và thẩm định bước đầu về chỉ đạo điều hành, tổ chức bộ máy, chế độ công vụ.',
  },
  {
    id: 'pillar-justice',
    name: 'Đặng Văn Lộc',
    title: 'Phụ trách lĩnh vực 2',
    agencyId: 'so-tu-phap',
    grants: forProvince('pillarOwner', 'so-tu-phap', ['2']),
    story: 'Hướng dẫn và thẩm định bước đầu về cải cách thể chế.',
  },
  {
    id: 'pillar-office',
    name: 'Trịnh Thu Phương',
    title: 'Phụ trách lĩnh vực 3',
    agencyId: 'van-phong-ubnd',
    grants: forProvince('pillarOwner', 'van-phong-ubnd', ['3']),
    story: 'Nhập số liệu giải quyết thủ tục hành chính cho mọi cơ quan và thẩm định bước đầu.',
  },
  {
    id: 'pillar-finance',
    name: 'Phan Anh Dũng',
    title: 'Phụ trách lĩnh vực 6',
    agencyId: 'so-tai-chinh',
    grants: forProvince('pillarOwner', 'so-tai-chinh', ['6']),
    story: 'Nhập tỷ lệ giải ngân của mọi cơ quan và thẩm định bước đầu về tài chính công.',
  },
  {
    id: 'pillar-digital',
    name: 'Lý Gia Huy',
    title: 'Phụ trách lĩnh vực 7',
    agencyId: 'so-khcn',
    grants: forProvince('pillarOwner', 'so-khcn', ['7']),
    story: 'Hướng dẫn và thẩm định bước đầu về chính quyền điện tử, chính quyền số.',
  },
];

/** A reporting officer and a head for three departments and three communes: id, their names, what they show. */
const pairs = [
  ['so-cong-thuong', 'Mai Thị Hồng', 'Giám đốc', 'Tạ Văn Nghĩa'],
  ['so-xay-dung', 'Dương Quang Vinh', 'Giám đốc', 'Hồ Thị Lan'],
  ['so-y-te', 'Cao Minh Châu', 'Giám đốc', 'Nguyễn Đình Phúc'],
  ['xa-an-luong', 'Lò Thị Xuân', 'Chủ tịch Ủy ban nhân dân xã', 'Hà Văn Sáng'],
  ['phuong-ben-song', 'Trương Mỹ Linh', 'Chủ tịch Ủy ban nhân dân phường', 'Lâm Chí Kiên'],
  ['dac-khu-dao-sao', 'Đinh Văn Hải', 'Chủ tịch Ủy ban nhân dân đặc khu', 'Châu Ngọc Bích'],
] as const;

function asPair([agencyId, reporter, headTitle, head]: (typeof pairs)[number]): DemonstrationPerson[] {
  return [
    {
      id: `reporter-${agencyId}`,
      name: reporter,
      title: 'Công chức phụ trách cải cách hành chính',
      agencyId,
      grants: [inside('reporter', agencyId)],
      story: 'Kê khai số liệu, đính kèm tài liệu kiểm chứng và trình thủ trưởng.',
    },
    {
      id: `head-${agencyId}`,
      name: head,
      title: headTitle,
      agencyId,
      grants: [inside('head', agencyId)],
      story: 'Kiểm tra, trả lại hoặc nộp hồ sơ tự đánh giá của cơ quan.',
    },
  ];
}

export const demonstrationPeople: readonly DemonstrationPerson[] = [...officials, ...pairs.flatMap(asPair)];
