import ItemTracking

/// What writing and reading a column needs, without anything to count references of.
struct PlainColumn: BitwiseCopyable {
  /// How a value stands in the file.
  enum Form: UInt8, BitwiseCopyable {
    case name, text, documentNo, quantity, date, row, stockKey, stockKeyIfAny, number, yesNo
    case enumeration
  }

  let form: Form
  let offset: Int
  let width: Int

  init(_ column: TableLayout.Column) {
    offset = column.offset
    width = column.width
    form =
      switch column.kind {
      case .name: if case .text = column.meaning { .text } else { .name }
      case .documentNo: .documentNo
      case .quantity: .quantity
      case .date: .date
      case .row: .row
      case .stockKey: .stockKey
      case .stockKeyIfAny: .stockKeyIfAny
      case .number:
        switch column.meaning {
        case .cases: .enumeration
        case .yesNo: .yesNo
        case .plain, .row, .text: .number
        }
      }
  }

  /// The value in a row.
  @inline(__always)
  func integer(_ row: UnsafeMutableRawBufferPointer) -> Int64 {
    switch width {
    case 1: Int64(row.load(fromByteOffset: offset, as: UInt8.self))
    case 2: Int64(row.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
    case 4: Int64(row.loadUnaligned(fromByteOffset: offset, as: Int32.self))
    default: row.loadUnaligned(fromByteOffset: offset, as: Int64.self)
    }
  }

  /// Sets the value; false when it does not fit.
  @inline(__always)
  func set(_ value: Int64, in row: UnsafeMutableRawBufferPointer) -> Bool {
    switch width {
    case 1:
      guard let narrow = UInt8(exactly: value) else { return false }
      row.storeBytes(of: narrow, toByteOffset: offset, as: UInt8.self)
    case 2:
      guard let narrow = UInt16(exactly: value) else { return false }
      row.storeBytes(of: narrow, toByteOffset: offset, as: UInt16.self)
    case 4:
      guard let narrow = Int32(exactly: value) else { return false }
      row.storeBytes(of: narrow, toByteOffset: offset, as: Int32.self)
    default: row.storeBytes(of: value, toByteOffset: offset, as: Int64.self)
    }
    return true
  }
}

/// The names of the cases of enumerations, as bytes that stay where they are.
final class CaseNames: Sendable {
  /// For each column the names by raw value; empty for a column that is no enumeration.
  let columns: [[StaticBytes?]]

  /// Bytes of a name, owned by the `CaseNames` they are of.
  struct StaticBytes: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer
  }

  private let owned: [StaticBytes]

  init(_ columns: [TableLayout.Column]) {
    var owned: [StaticBytes] = []
    self.columns = columns.map { column in
      guard case .cases(let names) = column.meaning, column.kind == .number else { return [] }
      var all = [StaticBytes?](repeating: nil, count: Int(UInt8.max) + 1)
      for (raw, text) in names {
        let bytes = UnsafeMutableRawBufferPointer.allocate(
          byteCount: text.utf8.count, alignment: 1)
        bytes.copyBytes(from: text.utf8)
        let name = StaticBytes(bytes: UnsafeRawBufferPointer(bytes))
        all[Int(raw)] = name
        owned.append(name)
      }
      return all
    }
    self.owned = owned
  }

  deinit {
    for name in owned { name.bytes.deallocate() }
  }
}

extension TableLayout {
  /// How stock keys are written: six names side by side.
  static var trackedSKUs: TableLayout {
    let columns = SnapshotFormat.stockColumns.enumerated().map { index, name in
      Column(name, .name, offset: index * 4, width: 4)
    }
    return TableLayout(SnapshotFormat.trackedSKUs, stride: 24, columns: columns)
  }
}
