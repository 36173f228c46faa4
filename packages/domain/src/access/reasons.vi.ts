// Why something is refused, in Vietnamese: the same sentence on the screen, in the reply and in the reminder.

export const reasons = {
  administratorsOnly: 'Chỉ quản trị hệ thống được thực hiện việc này.',
  ownRoles: 'Không ai được tự phân quyền cho chính mình; đề nghị một quản trị khác thực hiện.',
  agencyEditors: 'Chỉ cơ quan thường trực của cơ quan cấp trên hoặc quản trị hệ thống được sửa danh mục cơ quan.',
} as const;
