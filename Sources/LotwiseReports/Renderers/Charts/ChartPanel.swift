/// The rows of a chart that are drawn in one frame, with the scale of its values.
///
/// Values are stored units of quantities; places are pixels from the frame's upper left corner.
struct ChartPanel {
  struct Day {
    var date: Int32
    /// By bar of the chart.
    var bars: [Int64]
    var level: Int64
    /// By limit of the chart.
    var limits: [Int64]
  }

  let title: String
  let days: [Day]
  /// The least and the greatest value that is drawn; zero lies between them.
  let low: Int64
  let high: Int64

  init(title: String, days: [Day], _ chart: ReportChart) {
    self.title = title
    self.days = days
    var low: Int64 = 0
    var high: Int64 = 0
    for day in days {
      var (up, down): (Int64, Int64) = (0, 0)
      for (bar, value) in zip(chart.bars, day.bars) {
        let drawn = bar.isTaken ? 0 - value : value
        if drawn > 0 { up += drawn } else { down += drawn }
      }
      low = min(low, down, day.level)
      high = max(high, up, day.level, day.limits.max() ?? 0)
    }
    let step = Self.step(for: high / 5 - low / 5)
    self.low = Self.down(low, to: step)
    self.high = max(step, 0 - Self.down(0 - high, to: step))
  }

  /// The frames of a table, in the order in which their first rows stand.
  static func panels(of table: ReportTable, _ chart: ReportChart) -> [ChartPanel] {
    func place(_ name: String) -> Int? { table.columns.firstIndex { $0.name == name } }
    func value(_ row: [TableCell], _ place: Int?) -> Int64 {
      guard let place, case .quantity(let raw) = row[place] else { return 0 }
      return raw
    }
    let date = place(chart.date)
    let keys = chart.panels.compactMap(place)
    let bars = chart.bars.map { place($0.column) }
    let level = place(chart.level)
    let limits = chart.limits.map(place)
    var titles: [String] = []
    var days: [String: [Day]] = [:]
    for row in table.rows {
      guard let date, case .date(let day) = row[date] else { continue }
      let title = keys.map { row[$0].printed }.filter { !$0.isEmpty }.joined(separator: " · ")
      if days[title] == nil { titles.append(title) }
      days[title, default: []].append(
        Day(
          date: day, bars: bars.map { value(row, $0) }, level: value(row, level),
          limits: limits.map { value(row, $0) }))
    }
    return titles.map { ChartPanel(title: $0, days: days[$0] ?? [], chart) }
  }

  /// Where a value lies in a frame of a height.
  func y(_ value: Int64, height: Int) -> Int {
    let (above, range) = (UInt64(high - value), UInt64(high - low))
    let product = above.multipliedFullWidth(by: UInt64(height))
    return Int(range.dividingFullWidth(product).quotient)
  }

  /// The values at which a line is drawn across the frame.
  var marks: [Int64] {
    let step = Self.step(for: high / 5 - low / 5)
    var marks: [Int64] = []
    var mark = low
    while mark <= high {
      marks.append(mark)
      mark += step
    }
    return marks
  }

  /// 1, 2 or 5 times a power of ten, at least so much; never less than one thousandth.
  private static func step(for size: Int64) -> Int64 {
    var power = TableCell.quantityScale / 1000
    while power < Int64.max / 100 {
      for factor: Int64 in [1, 2, 5] where power * factor >= size { return power * factor }
      power *= 10
    }
    return power
  }

  private static func down(_ value: Int64, to step: Int64) -> Int64 {
    let rest = value % step
    return rest < 0 ? value - rest - step : value - rest
  }
}
