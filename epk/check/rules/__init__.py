"""The rules, one family a file; importing a file registers its rules.

A family's rules that stop a build stand in the file of the same name in `before_building`.
"""
