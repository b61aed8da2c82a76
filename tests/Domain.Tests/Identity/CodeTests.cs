namespace Hub.Domain.Tests.Identity;

/// <summary>What is a code, and nothing with anything behind it.</summary>
public sealed class CodeTests
{
    [Theory]
    [InlineData("D330106000001", true)]
    [InlineData("AB330106000001", true)]
    [InlineData("X330106000001000001", true)]
    [InlineData("D330106000001\n", false)]
    [InlineData("X33010600000100001\n", false)]
    [InlineData("X330106000001000001\n", false)]
    [InlineData("D33010600000１", false)]
    public void A_person_code_is_letters_and_digits_to_its_very_end(string text, bool isOne) => Assert.Equal(isOne, PersonCode.TryParse(text, out _));

    [Theory]
    [InlineData("H33010600001", true)]
    [InlineData("H33010600001\n", false)]
    public void An_institution_code_too(string text, bool isOne) => Assert.Equal(isOne, InstitutionCode.TryParse(text, out _));
}
