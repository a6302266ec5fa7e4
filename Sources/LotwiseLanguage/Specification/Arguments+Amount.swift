import ItemTracking
import LotwiseSyntax

extension Arguments {
  /// `3 BOX`: a quantity with the unit that is named, or with none.
  mutating func said(_ amount: MatchedValue) throws(Diagnostic) -> QuantityInUnit {
    let quantity = try quantity(amount)
    guard let token = matcher.match.unit(of: amount) else { return QuantityInUnit(quantity) }
    if isRecording { places[.unit] = place(token..<token + 1).span }
    return QuantityInUnit(quantity, in: UnitCode(id: intern(token)))
  }

  /// The same of a clause that may be left out.
  mutating func said(_ slot: Int, of record: Int = 0) throws(Diagnostic) -> QuantityInUnit? {
    guard let amount = cell(slot, of: record) else { return nil }
    return try said(amount)
  }
}
