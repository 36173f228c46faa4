// How annexes of Vietnamese provinces name their columns and write their rows. All patterns see folded text (no accents).
import type { AnnexColumn } from './annex.ts';

/** Titles of columns, the surest first: “Tiêu chuẩn chấm điểm” is the rule, not the points. */
export const columnTitles: readonly (readonly [AnnexColumn | 'none', RegExp])[] = [
  // What the agency or the appraiser fills in later is no part of the framework.
  ['none', /diem (tu|tham dinh|dat|duoc)|tu (cham|danh gia)|ket qua (tu|tham dinh|cham)|diem so dat/],
  ['code', /^(stt|tt|so tt|so thu tu|ma( so)?|muc|ky hieu|ma tieu chi)$/],
  ['evidence', /kiem chung|minh chung|chung minh|tai lieu|ho so kem/],
  ['rule', /cach (cham|tinh)|tieu chuan|huong dan|phuong phap|cong thuc|quy dinh cham|can cu cham|muc cham/],
  ['max', /diem (toi da|chuan)|thang diem|^(so )?diem$|^muc diem$|diem quy dinh|toi da/],
  ['owner', /co quan|don vi|phu trach|chu tri|noi tham dinh/],
  ['source', /nguon diem|hinh thuc (danh gia|cham)|phuong thuc/],
  ['note', /^ghi chu|chu thich$/],
  ['name', /noi dung|chi so thanh phan|tieu chi thanh phan|tieu chi|linh vuc|ten /],
];

/** Titles that name one level alone. */
export const pillarTitle = /^(ten )?linh vuc$/;
export const criterionTitle = /^(ten )?tieu chi$/;

/** With its accents: “Công bố” and “Cộng” are one word without them. */
export const totalRow =
  /^(tổng cộng|tổng số điểm|tổng điểm|tổng|cộng)( điểm)?\s*(?<part>(cộng )?(lĩnh vực|phần|mục|nhóm)\s.*)?([:(].*|[ivx+\s\d.,]*|toàn bộ.*|chung.*|các lĩnh vực.*)$/u;
export const pageRow = /^trang (so )?\d+|^\d+ ?\/ ?\d+$|\(tiep( theo)?\)$|^phu luc/;
export const footerRow =
  /^(noi nhan|nguoi lap|tm\.|kt\.|chu tich|giam doc|thu truong|ghi chu ?:|luu y ?:|\(?ky,? (ten|ghi ro))/;
export const bonusHeading = /^(phan )?(cac )?(tieu chi )?diem (thuong|cong)\b|^tieu chi (cong|thuong) diem/;
export const penaltyHeading = /^(phan )?(cac )?(tieu chi )?diem (tru|phat)\b|^tieu chi (tru|phat) diem/;

/** A line that tells how to score, not what is scored. */
export const ruleLine =
  /^[-–+•*>≥<≤]|^(tu|duoi|tren|dat|tu tren|bang) ?(tu )?\d|^\d+([.,]\d+)? ?%|^(moi|cu moi|neu|truong hop|con lai|khong|chua|co|da|dung han|tre|cham|muon|hoan thanh|ty le|ti le|cach tinh|cong thuc|tinh|trong do|b la|a la)\b/;

/** `Mục 1.1`, `Tiêu chí 2`, `Lĩnh vực I`: the code stands behind the word. */
export const wordBeforeCode = /^(muc|tieu chi( thanh phan)?|linh vuc|phan|nhom) +/;

export const yearInTitle = /nam (\d{4})/;
export const titleRow = /bo (tieu chi|chi so)|chi so cai cach|bang (cham|tieu chi)|tieu chi .*(danh gia|xac dinh)/;

export const negative = /^(khong|chua)\b|\bkhong (dat|day du|dung|kip)/;
export const surveyText = /dieu tra (xhh|xa hoi hoc)|khao sat|xa hoi hoc|\bxhh\b|\bdtxhh\b|sipas/;
export const satisfactionText = /hai long/;
/** The points of a clause behind its words: “: 1 điểm”, “được 0,5 điểm”, “không tính điểm”. */
export const clausePoints =
  /^(.*?)\s*(?:[:=]|\b(?:thi |se )?(?:duoc|cham|tinh|dat|cong|co)\b(?=[^:=]*$))\s*(?:(?:duoc|cham|tinh|dat|cong)\s+)*(-?\d+(?:[.,]\d+)?)\s*(?:diem|d)?\s*\.?$/;
export const clauseFull =
  /^(.*?)\s*(?:[:=]|\b(?:duoc|cham|tinh|dat)\b)\s*(?:(?:duoc|cham|tinh|dat)\s+)*(?:diem toi da|toi da)\.?$/;
export const clauseNothing = /^(.*?)\s*[:=,]?\s*(?:thi )?(?:khong (?:tinh|cham|duoc|co|cho) (?:diem)|0 diem)\.?$/;
export const clausePercent = /^(.*?)\s*[:=]\s*(\d+(?:[.,]\d+)?) ?% ?(?:so |tong )*(?:diem|diem toi da)\.?$/;

export const proportionalText = [
  /\(? ?b ?(?:\/|:|÷) ?a ?\)? ?[x*×.] ?(?:(\d+(?:[.,]\d+)?)|diem toi da|diem chuan)/,
  /ty le[^;\n]*?[x*×] ?(?:(\d+(?:[.,]\d+)?)|diem toi da|diem chuan)(?: diem)?(?: ?\)? ?(?:\/|:) ?100 ?%?)?/,
  /\(? ?so [^;\n]* ?(?:\/|:|÷) ?(?:tong )?so [^;\n]*\)? ?[x*×] ?(?:(\d+(?:[.,]\d+)?)|diem toi da|diem chuan)/,
];
export const floorText = /duoi (\d+(?:[.,]\d+)?) ?% ?(?::|thi|,|=)? ?(?:0\b|khong|tinh 0|duoc 0)/;
export const deductText = /moi [^;]*?\btru (\d+(?:[.,]\d+)?)(?: diem| d\b|$|[;.,)])/;
export const perItemText =
  /moi [^;]*?(?:\b(?:duoc|cong|tinh|cham|dat)|:)\s*(?:them )?(\d+(?:[.,]\d+)?)(?: diem| d\b|$|[;.,)])/;
/** Points for each thing cannot stand among the levels of a choice. */
export const eachText = /^(cu )?moi\b/;
export const capText = /(?:toi da|khong qua|khong vuot qua|nhung khong qua)(?: la)? ?(\d+(?:[.,]\d+)?)/;

/** Edges of a tier, in folded words; the figures are percentages or counts. */
const figure = String.raw`(\d+(?:[.,]\d+)?) ?(%?)`;
const lead = String.raw`(?:[^\d<>≥≤]*? )?`;
const tail = String.raw`(?: [^\d]*)?$`;
export const tierBetween = new RegExp(
  String.raw`^${lead}(tu tren|tren|tu|>|≥|>=)? ?${figure} ?(?:den|-|–) ?(duoi |can duoi |<)? ?${figure}${tail}`,
);
export const tierFrom = new RegExp(String.raw`^${lead}(tu|≥|>=)? ?${figure}${tail}`);
export const tierAbove = new RegExp(String.raw`^${lead}(?:tren|hon|>) ?${figure}${tail}`);
export const tierBelow = new RegExp(String.raw`^${lead}(?:duoi|<|it hon|thap hon) ?${figure}${tail}`);
export const tierRest = /^(con lai|truong hop con lai|cac truong hop (khac|con lai)|khong co)/;
/** Words that make plain numbers edges of a range: without them they may be names (quý 1, loại 2). */
export const edgeWords = /\b(tu|tren|duoi|tro len)\b|[<>≥≤]/;
