import type { Words } from "./words.js";

export const words: Words = {
  lang: "vi",
  units: {
    hour: "giờ | tiếng | h | 1 giờ",
    day: "ngày | ngày công",
    week: "tuần",
    month: "tháng | 1 tháng | thg",
    year: "năm",
    shift: "ca",
    task: "nhiệm vụ | công việc | khảo sát | dự án",
    item: "đơn vị | mục | câu | sản phẩm | nhãn",
    image: "ảnh | hình ảnh | hình",
    page: "trang",
    word: "từ",
    audio_minute: "phút âm thanh",
    minute: "phút",
  },
  paidBy: {
    hour: "lương theo giờ | lương giờ",
    month: "lương tháng | lương cơ bản | mức lương | lương cứng | thu nhập",
    year: "lương năm",
  },
  per: "/ | mỗi | một | trên | theo",
  scales: { "1000": "nghìn | ngàn | k", "1000000": "triệu | tr | củ", "1000000000": "tỷ | tỉ" },
  currencies: { VND: "đồng | đ | vnd | vnđ | vnđ. | ₫", USD: "đô la | đô | usd" },
  to: "đến | tới | -",
  between: "từ | khoảng từ | trong khoảng",
  and: "và | đến",
  upto: "lên đến | lên tới | tối đa | đến | tới | up to | dưới",
  from: "từ | trên | tối thiểu | ít nhất | hơn",
  andUp: "trở lên | ++",
  average: "trung bình | bình quân",
  pay: "lương | mức lương | thu nhập | trả lương | thù lao | tiền lương | tiền công | lương cứng | trả | kiếm | nhận | lương cơ bản | offer",
  notPay:
    "thưởng | tiền thưởng | phụ cấp | trợ cấp | hỗ trợ | ngân sách | doanh thu | vốn | đầu tư | gọi vốn | giá | chi phí | phí | bảo hiểm | hoa hồng | vay | khoản vay | giảm giá | phạt | quà | voucher | học phí | học bổng | lợi nhuận | doanh số | giải thưởng | thưởng tết | ăn trưa | gửi xe | định giá",
  filler: "gross | net | khoảng | tầm | là | cứng | + | vnđ",
};
