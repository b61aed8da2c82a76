using System.Diagnostics.CodeAnalysis;

namespace Hub.Schema;

/// <summary>共享属性 of the government-data catalogue: 无条件, 有条件, 不予.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "The catalogue's own word.")]
public enum ShareAttribute { Unconditional, Conditional, NotShared }
