@_exported import CMutantSwitch

// What comparisons and walks become in the mutated tree: functions, so that a switch in an
// expression does not make it dearer to check.

@inline(__always)
public func mutantLess<T: Comparable>(_ number: Int32, _ a: T, _ b: T) -> Bool {
  mutant(number) ? a <= b : a < b
}
@inline(__always)
public func mutantAtMost<T: Comparable>(_ number: Int32, _ a: T, _ b: T) -> Bool {
  mutant(number) ? a < b : a <= b
}
@inline(__always)
public func mutantMore<T: Comparable>(_ number: Int32, _ a: T, _ b: T) -> Bool {
  mutant(number) ? a >= b : a > b
}
@inline(__always)
public func mutantAtLeast<T: Comparable>(_ number: Int32, _ a: T, _ b: T) -> Bool {
  mutant(number) ? a > b : a >= b
}
@inline(__always)
public func mutantLessTurned<T: Comparable>(_ number: Int32, _ a: T, _ b: T) -> Bool {
  mutant(number) ? a > b : a < b
}
@inline(__always)
public func mutantMoreTurned<T: Comparable>(_ number: Int32, _ a: T, _ b: T) -> Bool {
  mutant(number) ? a < b : a > b
}
public func mutantWalk<S: Sequence>(_ number: Int32, _ sequence: S) -> [S.Element] {
  mutant(number) ? sequence.reversed() : Array(sequence)
}
public func mutantSorted<S: Sequence>(_ number: Int32, _ sequence: S) -> [S.Element]
where S.Element: Comparable {
  mutant(number) ? sequence.sorted(by: >) : sequence.sorted()
}
