/*
 * Marked syllables that the forms and letters of offices are full of. A word that becomes one of these by decoding
 * was Vietnamese; one that only the rules of spelling allow could be so by chance. Left out are those whose legacy
 * writing is a word of another language: Swedish "trång" is "trồng", French "râ" is "rõ".
 */

const SYLLABLES =
  'án ảnh áo áp bạc bắc bàn bản bảng bằng báo bảo bảy bên bệnh bí bị biên biển biết biểu bình bộ bốn bổng ' +
  'bột buộc cả các cách cái cầm cán căn cần cáo cấp cát câu cầu cây chắc chấm chắn chất cháu chạy chế chênh ' +
  'chết chí chỉ chiến chiếu chín chính chờ chợ chọn chú chủ chữ chưa chứa chữa chuẩn chục chức chương ' +
  'chuyên chuyển có cô cơ còn công cộng cột cũ cụ cứ của cục cùng cũng cuối cứu cựu dân dẫn dạng dấu dầu ' +
  'dép dệt dòng dụ dữ dự dùng dụng dựng dưới dương dưỡng duyệt đà đá đã đặc đại đán đang đăng đảng đẳng ' +
  'đánh đảo đạp đạt đất đặt đấu đầu đây đề để đếm đen đến đều đĩa địa điền điện điều đình đính định đo đó ' +
  'đỏ đồ độ đoàn đoạn đọc đốc độc đối đổi đợi đơn đóng đông đồng động đủ đua đưa đúng được đường gạch gần ' +
  'gặp gì giá giả giải giám giảm giáo giày giấy giầy giờ giỏi giới giống giữ giữa giúp gỗ gốc gồm gọn góp ' +
  'gương hà hại hải hạn hẳn hàng hạng hành hảo hát hậu hè hết hiểm hiển hiện hiệp hiếu hiểu hiệu hình họ hộ ' +
  'hoá hóa hoà hòa hoặc hoạch hoàn hoạt học hội hơn hợp huấn huế hưng hưởng hưu huyện kê kế kể kèm kém kết khá khác ' +
  'khám khăn khánh khảo khẩu khí khó khoản khoảng khoẻ khỏe khỏi khối khởi không khớp khuyến kiểm kiên kiến ' +
  'kiểu kính ký kỷ kỹ là lãi lại làm lâm lần lạng lập lấy lễ lệ lên lịch liên liêu liệu lít loại lộc lỗi ' +
  'lời lớn lòng lỏng lớp lúa luận luật lục lượng lượt lưu lũy luyện lý mà mã mầm măng mạng mất mật mắt màu ' +
  'mẫu máy mía miền mô mổ mở môi mọi mỗi mới một mục mức mũi mươi mười muốn năm nằm nẵng nào não này nên ' +
  'nếu ngàn ngân ngành ngày nghệ nghèo nghị nghĩa nghiên nghiệp nghìn ngoài ngoại ngói ngôn ngữ người nguồn ' +
  'nguyên nguyền nhà nhân nhận nhập nhất nhật nhiễm nhiều nhỏ nhóm nhưng những niệm nợ nói nơi nội nông nộp ' +
  'nữ nữa núi nước nuôi phải phẩm phân phần phận pháp phát phép phí phía phó phố phổ phổi phòng phú phụ ' +
  'phước phương phường quà quá quả quán quân quận quảng quốc quý quỹ quyên quyền quyết rắn riêng rồi rừng ' +
  'ruột sắc sách sản sáng sát sắt sáu sẽ sĩ số sổ sở soát sóc sỏi sợi sơn sông sống sử sửa sữa suất súc sức ' +
  'tác tách tài tại tải tám tâm tạm tấm tấn tàng tăng tầng tặng tạo tập tật tây tế tên tệp tết thạc thái ' +
  'thẩm thận tháng thẳng thành tháp thấp thật thấy thầy thế thể thêm thép thì thị thích thiết thiếu thiểu ' +
  'thịt thọ thời thôn thông thống thư thứ thử thừa thuận thuật thức thực thuế thuốc thuộc thương thường ' +
  'thưởng thuỷ thủy tích tịch tiên tiến tiền tiếng tiếp tiết tiêu tiểu tìm tình tính tĩnh tỉnh tổ tờ toà ' +
  'tòa toàn tộc tôn tồn tổng tốt trả trại trăm trận trăng trạng trắng tránh trào trẻ trên trí trị triển ' +
  'triệu trình trò trở trợ trông trừ trữ trực trứng trước trường trưởng truyền từ tự tuần tùng từng tuổi ' +
  'tưởng tượng tuyên tỷ ủng ứng ước ương và vài vải văn vẫn vận vàng vào vậy về vệ vì ví vị việc viên viện ' +
  'viết việt vĩnh vở với vốn vụ vùng vượt xã xác xây xếp xét xóa xuất xương yên yêu yếu';

export const COMMON_SYLLABLES: ReadonlySet<string> = new Set(SYLLABLES.split(' '));
