import ItemTracking
import LotwiseSyntax

/// A place of a form, as its builder gave it: only `Arguments` reads by it.
protocol ClauseSlot: Sendable {
  var set: SlotSet { get }
}

/// Some clauses of one form.
struct SlotSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// One clause.
  init(_ number: ClauseNumber) { self.init(rawValue: 1 << UInt64(number.rawValue)) }

  /// The places of the clauses, in their order.
  var ordinals: [Int] {
    var found: [Int] = []
    var rest = rawValue
    while rest != 0 {
      found.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return found
  }
}

/// A clause that may be left out.
///
/// What it holds is a `ClauseValue`, which its builder asks for, and a slot need not: the runtime
/// would look it up for each kind of value at every start.
struct Slot<V>: ClauseSlot {
  let number: ClauseNumber
  let blame: Blame?
  var set: SlotSet { SlotSet(number) }
}

/// A clause that each statement of the form has.
struct RequiredSlot<V>: ClauseSlot {
  let number: ClauseNumber
  let blame: Blame?
  var set: SlotSet { SlotSet(number) }

  /// To be read together with others that may be left out.
  var asOptional: Slot<V> { Slot(number: number, blame: blame) }
}

/// A clause with any number of values, separated by commas.
struct ListSlot<V>: ClauseSlot {
  let number: ClauseNumber
  let blame: Blame?
  var set: SlotSet { SlotSet(number) }
}

/// A block of lines in braces.
struct LinesSlot<V>: ClauseSlot {
  let number: ClauseNumber
  var set: SlotSet { SlotSet(number) }
}

/// Words that are there or not.
struct Flag: ClauseSlot {
  let number: ClauseNumber
  var set: SlotSet { SlotSet(number) }
}

/// Two words of which at most one stands: `invoiced`, `not invoiced`.
struct YesNo: ClauseSlot {
  let yes: Flag
  let no: Flag
  var set: SlotSet { yes.set.union(no.set) }
}
