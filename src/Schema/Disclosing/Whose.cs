namespace Hub.Schema;

/// <summary>Whose the objects of a type are: each says it itself, they go with what they stand on, or they are nobody's.</summary>
internal enum Whose { Own, Parents, Nobodys }
