/// What a run was asked for, so that it can be told later why it left things as they are (P-129).
package struct PlanningRun: Row {
  package var runNo: Int32
  package var worksheetNo: DocumentNo
  package var start: CalendarDate
  package var end: CalendarDate
  package var respectsParameters: UInt8
  package var forecastStart: CalendarDate

  init(_ runNo: Int32, in worksheetNo: DocumentNo, _ period: PlanningPeriod) {
    self.runNo = runNo
    self.worksheetNo = worksheetNo
    start = period.start
    end = period.end
    respectsParameters = period.respectsParameters ? 1 : 0
    forecastStart = period.forecastStart
  }

  var period: PlanningPeriod {
    var period = PlanningPeriod(from: start, to: end)
    period.respectsParameters = respectsParameters == 1
    period.forecastStart = forecastStart
    return period
  }

  package static let tableName: StaticString = "planning-runs"
  package static let fields: [Field<Self>] = [
    Field("run", .number, \.runNo), Field("worksheet", .documentNo, \.worksheetNo),
    Field("from", .date, \.start), Field("to", .date, \.end),
    Field("respects", .number, \.respectsParameters),
    Field("forecast-from", .date, \.forecastStart),
  ]
  /// By number.
  package static var uniqueCount: Int { 1 }
  package func uniqueKey(_ unique: Int) -> Int32 { runNo }
}

extension Model {
  /// Enters a run; runs are never forgotten, so their numbers follow each other.
  mutating func openRun(in worksheet: RowID<Document>, _ period: PlanningPeriod) -> Int32 {
    let runNo = Int32(planningRuns.count) + 1
    _ = planningRuns.insert(PlanningRun(runNo, in: documents[worksheet].no, period), &journal)
    return runNo
  }

  func planningRun(_ runNo: Int32) -> PlanningRun? {
    let id = planningRuns.find(unique: 0, key: runNo)
    return id.isNone ? nil : planningRuns[id]
  }
}
