using System.Reflection;
using System.Runtime.CompilerServices;

namespace Hub.Domain.Tests.Admission;

/// <summary>Entries of every kind with any values at all: days that no calendar reaches, figures out of range, references to anything.</summary>
internal sealed class MadeUpEntries(int seed, string region, IReadOnlyList<string> controls)
{
    private static readonly Type[] Kinds = [.. typeof(Entry).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Entry))).OrderBy(t => t.Name, StringComparer.Ordinal)];
    private static readonly DateOnly[] Days = [DateOnly.MinValue, DateOnly.MaxValue, new(2025, 12, 31), new(2026, 2, 28), new(2026, 3, 1), new(2027, 1, 4), new(2024, 2, 29)];
    private readonly Random _random = new(seed);

    public static int Count => Kinds.Length;

    public Entry Next(string id)
    {
        var kind = Kinds[_random.Next(Kinds.Length)];
        var entry = (Entry)RuntimeHelpers.GetUninitializedObject(kind);
        foreach (var property in kind.GetProperties().Where(p => p.SetMethod is not null)) property.SetValue(entry, Value(property));
        return entry with { Id = id, Region = RegionCode.Parse(region) };
    }

    private object? Value(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var optional = type != property.PropertyType || (type == typeof(string) && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable);
        if (optional && _random.Next(3) == 0) return null;
        if (type == typeof(string)) return property.Name is "Entry" or "Objection" or "Transfer" or "Application" or "BasedOn" ? Control() : Text(property.Name);
        if (type == typeof(DateOnly)) return Day();
        if (type == typeof(bool)) return _random.Next(4) > 0;
        if (type == typeof(int)) return property.Name == "Year" ? 2025 + _random.Next(2) : Pick(-1, 0, 1, 2, 3, 6, 9, 12, 13, int.MinValue, int.MaxValue);
        if (type == typeof(RegionCode)) return RegionCode.Parse(region);
        if (type == typeof(PersonCode)) return _random.Next(10) == 0 ? PersonCode.Parse("D330106000999") : Dossier.Doctor;
        if (type == typeof(InstitutionCode)) return Pick(Dossier.Hospital(region), Dossier.Hospital(region), Dossier.Hospital(region, 2), InstitutionCode.Parse($"P{region}00001"));
        if (type == typeof(IdNumber)) return Dossier.Registration(region, "2025-01-01").IdNumber;
        if (type == typeof(IReadOnlyList<string>)) return Enumerable.Range(0, _random.Next(3)).Select(_ => Control()).ToList();
        if (type == typeof(IReadOnlyList<PersonCode>)) return _random.Next(2) == 0 ? [] : new[] { Dossier.Doctor };
        if (type == typeof(IReadOnlyList<InstitutionMeasure>)) return Enumerable.Range(0, _random.Next(3)).Select(_ => (InstitutionMeasure)Any(typeof(InstitutionMeasure))).ToList();
        return Any(type);
    }

    private object Any(Type type) => Enum.GetValues(type).GetValue(_random.Next(Enum.GetValues(type).Length))!;

    private string Control() => controls.Count == 0 || _random.Next(12) == 0 ? "E0" : controls[_random.Next(controls.Count)];

    private string Text(string field) => field == "Ground" ? Pick(" ", "hainan/25", "zhejiang/16", "/", "第五条") : Pick("", "文号", "撤销", "A", "B", "主动交代情况", "拒不配合");

    private DateOnly Day() => _random.Next(5) == 0 ? Pick(Days) : new DateOnly(2025, 2, 1).AddDays(_random.Next(420));

    private T Pick<T>(params T[] of) => of[_random.Next(of.Length)];
}
