import ItemTracking
import LotwiseSyntax

extension Arguments {
  /// `3 BOX`: a quantity with the unit that is named, or with none.
  mutating func said(_ amount: MatchedValue) throws(Diagnostic) -> QuantityInUnit {
    try Amount.read(amount, &self)
  }

  /// The same of a clause that may be left out.
  mutating func said(_ slot: Int, of record: Int = 0) throws(Diagnostic) -> QuantityInUnit? {
    guard let amount = cell(slot, of: record) else { return nil }
    return try said(amount)
  }
}
