namespace Hub.Schema;

/// <summary>The surname, then stars; a compound surname is not told from a given name.</summary>
internal static class NameMask
{
    public static string Of(string name)
    {
        if (name.Length == 0) return name;
        var surname = char.IsHighSurrogate(name[0]) && name.Length > 1 ? name[..2] : name[..1];
        return surname + new string('*', Math.Max(1, name.Length - surname.Length));
    }
}
